/** How a page says where another file is: `../counter/count-the-till.md`. Both paths are below the content root. */
export function relativeHref(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared += 1;
  const up = folders.slice(shared).map(() => '..');
  return [...up, ...parts.slice(shared).map(written)].join('/');
}

/** Only what means something else in a link is escaped, so that a path with accents stays readable. */
function written(part: string): string {
  return part.replaceAll(/[ %#?:<>()[\]\\]/g, escaped);
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
