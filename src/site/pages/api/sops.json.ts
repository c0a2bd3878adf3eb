import type { APIRoute } from 'astro';
import { getSite } from 'sopwright';

/** The same list as `sop list --json`. */
export const GET: APIRoute = async () => {
  const { list } = await getSite();
  return new Response(`${JSON.stringify(list, undefined, 2)}\n`, { headers: { 'content-type': 'application/json' } });
};
