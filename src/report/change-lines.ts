import type { Change } from '../model/change.ts';
import { inTwo, wordsToShow } from './change-words.ts';
import { palette, type Palette } from './colour.ts';
import { indented, margin } from './indented.ts';
import type { Presentation } from './presentation.ts';
import { visible } from './visible.ts';

/** Changes for a terminal: a sentence each, and below what was reworded both versions in one, as git shows words. */
export function changeLines(
  changes: readonly Change[],
  presentation: Pick<Presentation, 'colour' | 'width'>,
): readonly string[] {
  const paint = palette(presentation.colour);
  return changes.flatMap((change) => [indented(change.sentence, presentation), ...wordLines(change, paint)]);
}

/** `[-gone-]` and `{+new+}`. */
function wordLines(change: Change, { red, green }: Palette): readonly string[] {
  const words = wordsToShow(change);
  if (words.length === 0) return [];
  const shown = words.map((run) => {
    const [space, text] = inTwo(visible(run.text));
    if (run.in === 'both') return `${space}${text}`;
    return space + (run.in === 'before' ? red(`[-${text}-]`) : green(`{+${text}+}`));
  });
  return [`${margin}${margin}${shown.join('')}`];
}
