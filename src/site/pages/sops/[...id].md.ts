import type { APIRoute } from 'astro';
import { getSite } from 'sopwright';

export async function getStaticPaths() {
  const { twins } = await getSite();
  return twins.map(({ id, text }) => ({ params: { id }, props: { text } }));
}

/** The text of an SOP as its author wrote it. */
export const GET: APIRoute<{ readonly text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
