import type { Change } from '../../model/change.ts';
import type { SopDifference } from '../../model/difference/sop-differences.ts';
import { inTwo, wordsToShow } from '../change-words.ts';
import { markdownCode, markdownText } from '../markdown-text.ts';
import { remarksOn, weightInWords } from './in-words.ts';
import { clipped, fitting } from './room.ts';

const longest = 400;
const longestRun = 200;
const mostChanges = 30;
const roomForOne = 12_000;

/** One SOP and what happened to it, the heaviest changes first where there is no room for all. */
export function sopBlock(sop: SopDifference): string {
  const title = `**${markdownText(clipped(sop.title, longest))}** ${markdownCode(sop.id)}: ${weightInWords(sop)}`;
  const remarks = remarksOn(sop).map((remark) => `- ${markdownText(clipped(remark, longest))}`);
  const all = sop.changes.map(changeItem);
  const fits = fitting(all, mostChanges, roomForOne).left === 0;
  const heaviest = fits ? all : sop.changes.toSorted((a, b) => rank(a) - rank(b)).map(changeItem);
  const { shown, left } = fitting(heaviest, mostChanges, roomForOne);
  const rest = left === 0 ? [] : [`- _Left out for length: ${left} more ${left === 1 ? 'change' : 'changes'}._`];
  return [`${title}\n`, ...remarks, ...shown, ...rest].join('\n').trimEnd();
}

function rank({ weight }: Change): number {
  return { material: 0, editorial: 1, formatting: 2 }[weight];
}

function changeItem(change: Change): string {
  const words = wordsToShow(change);
  const sentence = `- ${markdownText(clipped(change.sentence, longest))}`;
  if (words.length === 0) return sentence;
  const shown = words.map((run) => {
    const [space, text] = inTwo(clipped(run.text, longestRun));
    const escaped = markdownText(text);
    return run.in === 'both' ? space + escaped : `${space}<${tags[run.in]}>${escaped}</${tags[run.in]}>`;
  });
  return `${sentence}\n  - ${shown.join('')}`;
}

/** Both hosts keep these in a comment, and they hold wherever words begin and end. */
const tags = { before: 'del', after: 'ins' } as const;
