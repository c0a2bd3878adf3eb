import type { Verdict } from '../model/finding.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { allNearest, didYouMean } from '../model/nearest.ts';
import type { Place } from '../model/place.ts';
import { nobodyKnown } from './nobody-known.ts';

/** A name that should stand in one of the base's lists and does not. */
export interface UnknownName {
  /** What the name is here: `owner`, `tool`. */
  readonly what: string;
  readonly name: string;
  readonly place: Place;
  /** The file the name was written in; absent: the subject's. */
  readonly file?: string;
  /** Completes "The tool "x" is …": `not a tool in tools.yaml`. */
  readonly is: string;
  /** The file that holds the list. */
  readonly list: string;
  readonly known: readonly string[];
}

/**
 * The verdict on an unknown name, with the nearest known one. Nothing when the list has problems of
 * its own and either mentions the name or could not be read at all, or when it is a directory of nobody: that is
 * already a finding.
 */
export function* unknownName(base: KnowledgeBase, unknown: UnknownName): Iterable<Verdict> {
  const { what, name, place, file, known } = unknown;
  const mayBeThere = known.length === 0 || base.sources.get(unknown.list)?.includes(name);
  if (mayBeThere && hasProblems(base, unknown.list)) return;
  if (unknown.list === 'people.yaml' && nobodyKnown(base)) return;
  const suggestions = allNearest(name, known);
  yield {
    ...(file === undefined ? {} : { file }),
    place,
    message: `The ${what} "${name}" is ${unknown.is}.${didYouMean(name, known)}`,
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

export function hasProblems(base: KnowledgeBase, file: string): boolean {
  return base.fileProblems.some(
    (found) => found.file === file && found.problems.some(({ kind }) => kind !== 'yaml-surprise'),
  );
}
