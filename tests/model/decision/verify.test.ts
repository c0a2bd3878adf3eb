import { describe, expect, it } from 'vitest';
import { piecesIn, type Box } from '../../../src/model/decision/box.ts';
import type { Cases } from '../../../src/model/decision/cases.ts';
import { compileDecision } from '../../../src/model/decision/compile.ts';
import { decidingRow, type InputValue } from '../../../src/model/decision/decide.ts';
import { decimal } from '../../../src/model/decision/decimal.ts';
import { contains } from '../../../src/model/decision/line.ts';
import { verify } from '../../../src/model/decision/verify.ts';
import { randomFrom, randomTable, type RandomTable, type Value } from './random-table.ts';

const tables = 100_000;

describe('what is proven of a table', () => {
  it(`is what trying all of its cases says, for ${tables} tables`, () => {
    const seen = { gaps: 0, conflicts: 0, unreachable: 0, clean: 0 };
    const wrong: unknown[] = [];
    for (let seed = 1; seed <= tables && wrong.length === 0; seed += 1) {
      const table = randomTable(randomFrom(seed));
      wrong.push(...differences(table, seen).map((difference) => ({ seed, difference, table: shown(table) })));
    }
    expect(wrong).toEqual([]);
    // Each kind of finding is there many times, and so are tables without any.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(500);
  }, 240_000);
});

function differences(
  random: RandomTable,
  seen: Record<'gaps' | 'conflicts' | 'unreachable' | 'clean', number>,
): string[] {
  const { table, problems } = compileDecision(random.written, []);
  if (!table) return [`cannot be read: ${problems.map(({ message }) => message).join(' ')}`];
  const { cases, gaps, moreGaps, conflicts, unreachable } = verify(table);
  const wrong: string[] = [];
  const points = product(random.columns);
  const inputs = points.map((point) => point.map(inputValue));
  const pieceOfValue = random.columns.map(
    (values, input) => new Map(values.map((value) => [value, pieceOf(cases, input, inputValue(value))])),
  );
  const pieces = points.map((point) => point.map((value, input) => pieceOfValue[input]!.get(value)!));
  const inBox = (box: Box): ((at: number) => boolean) => {
    const sides = cases.axes.map((_, input) => new Set(piecesIn(box, cases.layout, input)));
    return (at) => sides.every((side, input) => side.has(pieces[at]![input]!));
  };

  const holding = points.map((point) => random.rows.flatMap((row, at) => (row.holds(point) ? [at] : [])));
  for (const [at, rows] of holding.entries()) {
    if (decidingRow(table, inputs[at]!) !== rows[0]) wrong.push(`decides ${points[at]!.join(' ')} otherwise`);
  }

  const inGaps = gaps.map(inBox);
  for (const [at, rows] of holding.entries()) {
    const said = inGaps.some((has) => has(at));
    if (said && rows.length > 0) wrong.push(`calls ${points[at]!.join(' ')} a gap`);
    if (!said && rows.length === 0 && !moreGaps) wrong.push(`overlooks the gap ${points[at]!.join(' ')}`);
  }
  if (inGaps.some((has) => !points.some((_, at) => has(at)))) wrong.push('tells of an empty gap');
  if (moreGaps && gaps.length === 0) wrong.push('keeps a gap to itself');

  const pairs = random.rows.flatMap((later, j) =>
    random.rows.slice(0, j).flatMap((earlier, i) => {
      if (earlier.outcome === later.outcome) return [];
      const both = holding.filter((rows) => rows.includes(i) && rows.includes(j)).length;
      const one = holding.filter((rows) => rows.includes(i) || rows.includes(j)).length;
      return both === 0 ? [] : [`${i} ${j} ${both === one}`];
    }),
  );
  const told = conflicts.map(({ earlier, later, same }) => `${earlier} ${later} ${same}`);
  if (pairs.join() !== told.join()) wrong.push(`conflicts are ${pairs.join()}, told ${told.join()}`);
  for (const { earlier, later, cases: box } of conflicts) {
    const has = inBox(box);
    for (const [at, rows] of holding.entries()) {
      if (has(at) !== (rows.includes(earlier) && rows.includes(later))) wrong.push('tells of the wrong common cases');
    }
  }

  const never = random.rows.flatMap((_, row) => (holding.some((rows) => rows[0] === row) ? [] : [row]));
  if (never.join() !== unreachable.map(({ row }) => row).join()) wrong.push(`unreachable are ${never.join()}`);
  for (const { row, behind } of unreachable) {
    const own = holding.filter((rows) => rows.includes(row));
    const left = (kept: readonly number[]) => own.some((rows) => !kept.some((other) => rows.includes(other)));
    if (left(behind)) wrong.push(`row ${row} is not hidden by ${behind.join()}`);
    if (own.length > 0 && behind.some((other) => !left(behind.filter((one) => one !== other)))) {
      wrong.push(`row ${row} is hidden by fewer than ${behind.join()}`);
    }
  }

  if (gaps.length > 0) seen.gaps += 1;
  if (conflicts.length > 0) seen.conflicts += 1;
  if (unreachable.length > 0) seen.unreachable += 1;
  if (gaps.length + conflicts.length + unreachable.length === 0) seen.clean += 1;
  return wrong;
}

function product(columns: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  return columns.reduce<readonly (readonly Value[])[]>(
    (points, column) => points.flatMap((point) => column.map((value) => [...point, value])),
    [[]],
  );
}

const decimals = new Map(Array.from({ length: 40 }, (_, at) => [at - 20, decimal(String((at - 20) / 20))!]));

function inputValue(value: Value): InputValue {
  return typeof value === 'string' ? value : decimals.get(value)!;
}

function pieceOf({ axes }: Cases, input: number, value: InputValue): number {
  const axis = axes[input]!;
  if (axis.kind === 'number')
    return axis.pieces.findIndex((piece) => typeof value !== 'string' && contains(piece, value));
  const named = axis.pieces.findIndex((piece) => piece?.toLowerCase() === String(value).toLowerCase());
  return named < 0 ? axis.pieces.indexOf(undefined) : named;
}

function shown({ written }: RandomTable): readonly string[] {
  const { head, rows } = written.grid!;
  return [`hit=${written.hit}`, ...[head, ...rows].map(({ cells }) => cells.map(({ text }) => text).join(' | '))];
}
