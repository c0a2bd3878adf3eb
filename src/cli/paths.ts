import { isAbsolute, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { nearest } from '../model/nearest.ts';
import { Cannot } from './cannot.ts';
import type { Io } from './io.ts';
import type { Root } from './root.ts';

/**
 * The files that paths name: files, folders, globs or SOP ids, seen from the current folder or from
 * the content root. A path that names none is refused, since a silent pass would look like a clean one.
 */
export function filesOf(paths: readonly string[], base: KnowledgeBase, root: Root, io: Io): ReadonlySet<string> {
  const all = [...base.files];
  return new Set(
    paths.flatMap((path) => {
      const readings = readingsOf(path, root, io);
      const found = readings.map((reading) => all.filter(matcher(reading))).find((files) => files.length > 0);
      if (found) return found;
      throw new Cannot(`"${path}" is no file, folder or SOP below ${root.shown}.`, meant(readings, base, root));
    }),
  );
}

/** What a path may mean below the content root, likeliest first. */
function readingsOf(path: string, root: Root, io: Io): readonly string[] {
  const written = path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
  const fromHere = relative(root.absolute, resolve(io.cwd, written)).replaceAll('\\', '/');
  const below = fromHere === '..' || fromHere.startsWith('../') || isAbsolute(fromHere) ? [] : [fromHere];
  return [...below, ...(isAbsolute(written) ? [] : [written, `sops/${written}`, `sops/${written}.md`])];
}

function matcher(reading: string): (file: string) => boolean {
  if (reading === '' || reading === '.') return () => true;
  if (picomatch.scan(reading).isGlob) {
    const matches = picomatch(reading, { dot: true });
    return (file) => matches(file);
  }
  return (file) => file === reading || file.startsWith(`${reading}/`);
}

function meant(readings: readonly string[], base: KnowledgeBase, root: Root): string {
  const near = nearest(readings[0] ?? '', base.files) ?? nearest(readings.at(-1) ?? '', base.files);
  return near === undefined
    ? `Paths are read from the current folder, or from ${root.shown}.`
    : `Did you mean ${root.prefix}${near}?`;
}
