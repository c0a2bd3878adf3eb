import { decimalText } from '../model/decision/decimal.ts';
import type { InputValue } from '../model/decision/decide.ts';
import { inSeries } from '../model/in-series.ts';
import { palette } from './colour.ts';
import { table } from './table.ts';

/** A case, and what a decision table says of it. */
export interface Decided {
  readonly sop: string;
  /** Where it is asked; absent: with the values that hold everywhere. */
  readonly location: string | undefined;
  readonly decision: string;
  /** Path below the content root. */
  readonly file: string;
  readonly inputs: readonly { readonly name: string; readonly value: InputValue; readonly unit: string | undefined }[];
  /** One as it should be; none where no row holds, several where they say different things. */
  readonly rows: readonly DecidedRow[];
}

interface DecidedRow {
  /** Counted from one, as people do. */
  readonly row: number;
  readonly line: number;
  readonly outcome: readonly { readonly name: string; readonly words: string }[];
}

/** The outcome for a person, and the row that gives it. */
export function decisionTable({ sop, location, decision, rows: [decided] }: Decided, colour: boolean): string {
  const { bold, dim } = palette(colour);
  const rows = decided!.outcome.map(({ name, words }) => [{ text: name }, { text: words, style: bold }]);
  return `${table(rows)}${dim(`by row ${decided!.row} of ${sop}#${decision}${location === undefined ? '' : ` at ${location}`}`)}\n`;
}

/** The same for programs. Numbers are text, since they are exact; `row` and `outcome` are null where the case is not decided. */
export function decisionJson({ sop, location, decision, file, inputs, rows }: Decided): string {
  const one = rows.length === 1 ? rows[0] : undefined;
  const answer = {
    version: 1,
    sop,
    location: location ?? null,
    decision,
    file,
    inputs: Object.fromEntries(inputs.map(({ name, value }) => [name, textOf(value)])),
    row: one?.row ?? null,
    line: one?.line ?? null,
    outcome: one ? Object.fromEntries(one.outcome.map(({ name, words }) => [name, words])) : null,
    rows: rows.map(({ row }) => row),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

/** Why a case is not decided; undefined when it is. */
export function undecided({ inputs, rows }: Decided): string | undefined {
  if (rows.length === 1) return undefined;
  const given = inputs.map(({ name, value, unit }) => `${name} ${shown(value)}${unit === undefined ? '' : ` ${unit}`}`);
  if (rows.length === 0) return `No row holds for ${inSeries(given)}.`;
  return `Rows ${inSeries(rows.map(({ row }) => String(row)))} hold for ${inSeries(given)}, and say different things.`;
}

function shown(value: InputValue): string {
  return typeof value === 'string' ? value : decimalText(value);
}

/** Without thousands apart. */
function textOf(value: InputValue): string {
  return typeof value === 'string' ? value : shown(value).replaceAll(',', '');
}
