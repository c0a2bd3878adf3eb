/**
 * Has Graphviz draw a graph in DOT, and makes of it an SVG that can stand in a page: without colours of its own, sized in
 * pixels, with a name for each link. The same graph always gives the same drawing.
 */
export async function drawn(dot: string, name: string): Promise<string> {
  return forPage(await graphviz(dot), name);
}

/** The drawing as Graphviz makes it: a file of its own. */
export async function graphviz(dot: string): Promise<string> {
  // It is large, and most commands draw nothing.
  const { instance } = await import('@viz-js/viz');
  return (await instance()).renderString(dot, { format: 'svg' });
}

const replacements: readonly (readonly [RegExp, string])[] = [
  [/^.*?(?=<svg)/s, ''],
  [/<!--.*?-->\n?/gs, ''],
  [/ (?:xmlns(?::xlink)?|xml:space|fill|stroke|font-family|text-anchor)="[^"]*"/g, ''],
  // What the whole and its clusters are called internally says nothing to a reader.
  [/(class="(?:graph|cluster)"[^>]*>)\n<title>[^<]*<\/title>/g, '$1'],
  [/<polygon points="[^"]*"\/>\n(?=<g id="clust)/, ''],
  [/<a xlink:href="([^"]*)" xlink:title="([^"]*)">/g, '<a href="$1" aria-label="$2">'],
  [/ id="[^"]*"/g, ''],
];

function forPage(svg: string, name: string): string {
  const plain = replacements.reduce((text, [pattern, by]) => text.replace(pattern, by), svg);
  return plain.replace(
    /<svg width="([\d.]+)pt" height="([\d.]+)pt"/,
    (_, width: string, height: string) =>
      `<svg class="drawing" role="group" aria-label="${name}" width="${Math.round(Number(width))}" height="${Math.round(Number(height))}"`,
  );
}
