import { applyEdits, type TextEdit } from './text-edit.ts';

/** One change of a file, and what people are told of it. */
export interface Rewrite {
  readonly file: string;
  /** A field, a rule, `link`: what kind of words these are. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly edit: TextEdit;
}

/** The texts of the files that the rewrites concern, with all of them made. */
export function rewritten(
  sources: ReadonlyMap<string, string>,
  rewrites: readonly Rewrite[],
): ReadonlyMap<string, string> {
  const byFile = Map.groupBy(rewrites, ({ file }) => file);
  return new Map(
    [...byFile].map(([file, own]) => [
      file,
      applyEdits(
        sources.get(file) ?? '',
        own.map(({ edit }) => edit),
      ),
    ]),
  );
}
