import type { Change, Words } from '../model/change.ts';

/** Words to show beside a sentence: the sentence itself says what happened to a figure, a mark or a cell. */
export function wordsToShow({ kind, words }: Change): readonly Words[] {
  if (words === undefined || (kind !== 'step-reworded' && kind !== 'text-changed')) return [];
  return words.map((run, index) =>
    run.in === 'both' ? { ...run, text: shortened(run.text, index, words.length) } : run,
  );
}

const around = 8;

/** Of what both versions have, only what stands next to a difference. */
function shortened(text: string, index: number, length: number): string {
  const pieces = text.match(/\s*\S+/g) ?? [];
  const [start, end] = [index === 0 ? 0 : around, index === length - 1 ? 0 : around];
  if (pieces.length <= start + end + 1) return text;
  return [...pieces.slice(0, start), start === 0 ? '…' : ' …', ...(end === 0 ? [] : pieces.slice(-end))].join('');
}

/** White space in front, and the words themselves. */
export function inTwo(text: string): readonly [space: string, words: string] {
  const words = text.trimStart();
  return [text.slice(0, text.length - words.length), words];
}
