import type { Presentation } from './presentation.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

/** What stands before each line below a heading. */
export const margin = '  ';

const narrowest = 30;
const comfortableWidth = 100;

/** A text of the author for a terminal, below its heading; lines that it is broken into stand further in. */
export function indented(text: string, { width }: Pick<Presentation, 'width'>): string {
  const room =
    width === undefined ? undefined : Math.max(narrowest, Math.min(width, comfortableWidth) - 2 * margin.length);
  return wrap(visible(text), room)
    .map((line, index) => margin + (index === 0 ? '' : margin) + line)
    .join('\n');
}
