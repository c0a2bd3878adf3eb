import type { Finding } from '../../model/finding.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { comparePlaces, type Place } from '../../model/place.ts';
import type { Rewrite } from '../rewrite.ts';
import { textAt } from '../text-edit.ts';
import { scalarLike } from '../yaml-scalar.ts';
import { mendable } from './mendable.ts';

/** What can be done about a finding: put other words at its place, or leave them and say why. */
type Proposed = { readonly repair: Rewrite } | { readonly doubt: string };

/** Corrections of form that leave no doubt, one a place; where findings propose different words there is doubt. */
export function repairsOf(base: KnowledgeBase, findings: readonly Finding[]): readonly Rewrite[] {
  const repairs: Rewrite[] = [];
  const byFile = Map.groupBy(
    findings.filter(({ status }) => status !== 'waived'),
    ({ file }) => file,
  );
  for (const own of byFile.values()) {
    let last: Place | undefined;
    for (const sharing of atSamePlace(own)) {
      const { place } = sharing[0]!;
      const proposed = sharing.flatMap((finding) => repairOf(finding, base) ?? []);
      const [first] = proposed;
      if (first === undefined || proposed.some(({ after }) => after !== first.after)) continue;
      if (last !== undefined && isBefore(place, last)) continue;
      repairs.push(first);
      last = place;
    }
  }
  return repairs;
}

/** Why words for which a finding proposes others stay as they are; undefined when it proposes none. */
export function doubtOf(finding: Finding, base: KnowledgeBase): string | undefined {
  const proposed = proposedBy(finding, base);
  if (proposed === undefined) return undefined;
  return 'doubt' in proposed ? proposed.doubt : `${proposed.repair.after} there would bring about another finding`;
}

function repairOf(finding: Finding, base: KnowledgeBase): Rewrite | undefined {
  const proposed = proposedBy(finding, base);
  return proposed !== undefined && 'repair' in proposed ? proposed.repair : undefined;
}

function proposedBy({ rule, file, place, suggestions }: Finding, base: KnowledgeBase): Proposed | undefined {
  const [meant, ...others] = suggestions;
  const doubtIn = mendable.get(rule);
  const before = textAt(base.sources.get(file) ?? '', place);
  if (doubtIn === undefined || meant === undefined) return undefined;
  if (others.length > 0) return { doubt: `it may be ${suggestions.slice(0, most).join(' or ')}` };
  // A link whose address could not be told apart from the rest of it, and a text over several lines, are not simple.
  if (before === '' || /[\r\n]|^[[!<]/.test(before))
    return { doubt: 'it is written in a way that cannot be rewritten' };
  const quoted = /^(["'])(.*)\1$/.exec(before);
  const doubt = doubtIn({ file, seen: quoted?.[2] ?? before, meant }, base);
  if (doubt !== undefined) return { doubt };
  const after = quoted === null || meant.startsWith('[') ? meant : scalarLike(before, meant);
  return after === before ? undefined : { repair: { file, what: rule, before, after, edit: { place, text: after } } };
}

const most = 3;

/** Findings come in the order of their places. */
function atSamePlace(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const before = groups.at(-1)?.[0];
    if (before !== undefined && comparePlaces(before.place, finding.place) === 0) groups.at(-1)!.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

/** True when a place begins before another one ends. */
function isBefore(place: Place, other: Place): boolean {
  return place.line < other.endLine || (place.line === other.endLine && place.column < other.endColumn);
}
