import type { Change } from '../model/change.ts';
import { blocksOf, type Block } from '../model/changes/blocks.ts';
import { readable, tokensOf } from '../model/changes/tokens.ts';
import { capital } from '../model/capital.ts';
import { inSeries } from '../model/in-series.ts';
import type { LocalDifferences, LocalParameter, LocalSlot } from '../model/local-differences.ts';
import type { LocalVersion } from '../model/local-version.ts';
import { parameterInWords } from '../model/parameter.ts';
import { changesInWords } from '../model/recorded-sections-in-words.ts';
import type { SectionChanges } from '../model/recorded-sections.ts';
import type { Sop } from '../model/sop.ts';
import { changeLines } from './change-lines.ts';
import { palette } from './colour.ts';
import { indented, margin } from './indented.ts';
import type { Presentation } from './presentation.ts';
import { visible } from './visible.ts';

/** What can be told of an SOP since a local version was compared with it. */
export type BaseSince =
  | { readonly kind: 'never' }
  | { readonly kind: 'same' }
  | { readonly kind: 'compared'; readonly changes: readonly Change[] }
  /** Only digests tell, for the reason given. No sections: that it has changed, and not where. */
  | { readonly kind: 'digests'; readonly sections?: SectionChanges; readonly why: string };

/** A local version beside its SOP. */
export interface LocalSheet {
  readonly sop: Sop;
  readonly local: LocalVersion;
  /** Name of the location. */
  readonly place: string;
  readonly differences: LocalDifferences;
  readonly since: BaseSince;
}

type Look = Pick<Presentation, 'colour' | 'width'>;

/** The sheet as a person reads it at a terminal. */
export function localSheet({ sop, local, place, differences, since }: LocalSheet, look: Look): string {
  const { bold, dim } = palette(look.colour);
  const lines = [
    `${bold(visible(`${sop.title} at ${place}`))}  ${dim(local.id)}`,
    bold('What is done otherwise here'),
    ...differenceLines(differences, look),
    bold('What has changed in the SOP since the two were compared'),
    ...sinceLines(since, look),
  ];
  return `${lines.join('\n')}\n`;
}

function differenceLines({ parameters, slots, unfilled }: LocalDifferences, look: Look): readonly string[] {
  const { dim } = palette(look.colour);
  const line = (text: string): string => indented(text, look);
  const lines = [
    ...parameters.map((parameter) => line(parameterLine(parameter))),
    ...slots.flatMap((slot) => slotLines(slot, look)),
  ];
  const rest =
    unfilled.length === 0 ? [] : [dim(line(`As everywhere: ${inSeries(unfilled)}, which could be filled here.`))];
  return [...(lines.length === 0 ? [line('Nothing.')] : lines), ...rest];
}

function parameterLine({ general, here }: LocalParameter): string {
  return `${general.name} is ${parameterInWords(here)} here, and ${parameterInWords(general)} everywhere else`;
}

/** Nothing is clipped: whoever compares the two has to see all of both. */
function slotLines({ id, general, here }: LocalSlot, look: Look): readonly string[] {
  const { red, green } = palette(look.colour);
  const version = (mark: string, canonical: string): readonly string[] => {
    const words = linesOf(blocksOf(canonical));
    return (words.length === 0 ? ['nothing'] : words).map((one) => `${margin}${indented(`${mark} ${one}`, look)}`);
  };
  return [
    `${margin}${visible(id)}`,
    ...version('-', general).map((line) => red(line)),
    ...version('+', here).map((line) => green(line)),
  ];
}

/** The words of blocks, a line for each that has some. */
function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ kind, number, text, rows, children }) => {
    const words = kind === 'code' || kind === 'html' ? text : readable(tokensOf(text));
    const head = kind === 'step' ? `${number}. ` : kind === 'point' ? '• ' : '';
    return [...(words === '' ? [] : [head + words]), ...rows, ...linesOf(children)];
  });
}

function sinceLines(since: BaseSince, look: Look): readonly string[] {
  const { dim } = palette(look.colour);
  const line = (text: string): string => indented(text, look);
  switch (since.kind) {
    case 'never':
      return [line('They were never compared: all of the SOP is new to this version.')];
    case 'same':
      return [line('Nothing that it prescribes.')];
    case 'compared':
      return changeLines(since.changes, look);
    case 'digests':
      return [line(`${capital(changesInWords(since.sections))}.`), dim(line(since.why))];
  }
}
