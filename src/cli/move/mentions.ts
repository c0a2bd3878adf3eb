import type { KnowledgeBase } from '../../model/knowledge-base.ts';

/** Lines that name an id in words no program reads: prose, comments, globs, files that cannot be read. */
export function mentionsOf(id: string, base: KnowledgeBase, except: string): readonly string[] {
  if (!id.includes('/')) return [];
  const name = new RegExp(
    `(?<![\\p{L}\\p{N}_-])${id.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`,
    'u',
  );
  return [...base.sources].flatMap(([file, text]) =>
    file === except || !text.includes(id)
      ? []
      : text.split(/\r\n|\n|\r/).flatMap((line, index) => (name.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}
