import type { APIRoute } from 'astro';
import { getSite } from 'sopwright';

/** What is in force, for programs that read text. */
export const GET: APIRoute = async () => {
  const { llms } = await getSite();
  return new Response(llms, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
