/**
 * A file's path as the reader would type it: the prefix of the content root and the path below it. A file above the
 * root, as CODEOWNERS is, gets the shorter of its names: `.github/CODEOWNERS`, not `content/../.github/CODEOWNERS`.
 */
export function shownPath(prefix: string, file: string): string {
  if (!file.startsWith('../')) return prefix + file;
  const folders = prefix.split('/').slice(0, -1);
  let rest = file;
  while (rest.startsWith('../')) {
    if (folders.length === 0 || folders.at(-1) === '..') folders.push('..');
    else folders.pop();
    rest = rest.slice(3);
  }
  return [...folders, rest].join('/');
}
