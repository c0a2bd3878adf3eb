import { inSeries } from '../in-series.ts';
import { intervalInWords } from './interval-words.ts';
import { compareCuts, type Interval } from './line.ts';
import type { Box } from './box.ts';
import { chosenPieces, type Cases } from './cases.ts';
import type { Axis } from './space.ts';
import type { DecisionTable } from './table.ts';

/**
 * Some cases of a table, as a person would say them: `Amount 50.01–60 GBP with Tier Gold`. Inputs that do not matter are
 * left out; `any case` when none does.
 */
export function regionInWords(box: Box, cases: Cases, { inputs }: DecisionTable): string {
  const said = chosenPieces(box, cases).flatMap((pieces, input) =>
    pieces === undefined ? [] : [`${inputs[input]!.name} ${piecesInWords(cases.axes[input]!, pieces)}`],
  );
  const [first, ...others] = said;
  if (first === undefined) return 'any case';
  return others.length === 0 ? first : `${first} with ${inSeries(others)}`;
}

function piecesInWords(axis: Axis, pieces: readonly number[]): string {
  if (axis.kind === 'number') {
    const unit = axis.domain.unit === undefined ? '' : ` ${axis.domain.unit}`;
    return `${inSeries(
      joined(axis.pieces, pieces).map((interval) => intervalInWords(interval, axis.domain)),
      'or',
    )}${unit}`;
  }
  const named = pieces.flatMap((piece) => axis.pieces[piece] ?? []);
  if (!pieces.some((piece) => axis.pieces[piece] === undefined)) return inSeries(named, 'or');
  const others = axis.pieces.filter((value) => value !== undefined && !named.includes(value)) as readonly string[];
  return others.length === 0 ? 'anything' : `anything but ${inSeries(others, 'or')}`;
}

/** Pieces that touch, as one. */
function joined(all: readonly Interval[], pieces: readonly number[]): readonly Interval[] {
  const found: Interval[] = [];
  for (const piece of pieces) {
    const { from, to } = all[piece]!;
    const last = found.at(-1);
    if (last && compareCuts(last.to, from) === 0) found[found.length - 1] = { from: last.from, to };
    else found.push({ from, to });
  }
  return found;
}
