import { doubtOf } from '../../edit/fix/repairs.ts';
import { textAt } from '../../edit/text-edit.ts';
import { digestOf } from '../../model/digest.ts';
import { indexOf } from '../../model/base-index.ts';
import type { Finding } from '../../model/finding.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { amount } from '../../report/closing.ts';
import type { Root } from '../root.ts';

/** What only a person can tell: findings that propose other words, with why these stay, and how many there are besides. */
export function linesOfLeft(left: readonly Finding[], base: KnowledgeBase, { prefix }: Root): readonly string[] {
  const doubts = left.flatMap((finding) => {
    const doubt = doubtOf(finding, base);
    const { file, place } = finding;
    const words = textAt(base.sources.get(file) ?? '', place).split('\n', 1)[0]!;
    return doubt === undefined ? [] : [`  ${prefix}${file}:${place.line}:${place.column}  ${words} stays: ${doubt}.`];
  });
  const others = left.length - doubts.length;
  const lines = doubts.length === 0 ? [] : [`${amount(doubts.length, 'doubt')} left to a person:`, ...doubts];
  if (others === 0) return lines;
  const which = amount(others, doubts.length > 0 ? 'other finding' : 'finding');
  return [...lines, `${which} left to a person: sop check says what to do.`];
}

/** Ids of SOPs whose text was the reviewed one and is no more: a repaired link leads where the old one did not. */
export function differingFromReview(before: KnowledgeBase, after: KnowledgeBase): readonly string[] {
  const { informative } = before.policy.sections;
  const { sopById } = indexOf(after);
  return before.sops.flatMap((sop) => {
    const now = sopById.get(sop.id);
    const digest = sop.review?.digest;
    const same = before.sources.get(sop.file) === after.sources.get(sop.file);
    if (same || now === undefined || digest === undefined || digestOf(sop, informative) !== digest) return [];
    return digestOf(now, informative) === digest ? [] : [sop.id];
  });
}
