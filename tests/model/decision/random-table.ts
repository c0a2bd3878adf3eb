import { startOfFile } from '../../../src/model/place.ts';
import type { WrittenCell, WrittenDecision } from '../../../src/model/decision/written-table.ts';

/** A number from a seed, the same in every run (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

type Random = (below: number) => number;

/** A value of an input: a number in twentieths, so that there is one between any two tenths; or a word. */
export type Value = number | string;

/** One input of a random table: how its header reads, all values that can make a difference, and its cells. */
interface RandomColumn {
  readonly header: string;
  readonly values: readonly Value[];
  cell(random: Random): RandomCell;
}

interface RandomCell {
  readonly text: string;
  holds(value: Value): boolean;
}

/** A table as it is written, with what each of its rows means, told independently of how the table is read. */
export interface RandomTable {
  readonly written: WrittenDecision;
  readonly columns: readonly (readonly Value[])[];
  readonly rows: readonly { readonly outcome: string; holds(values: readonly Value[]): boolean }[];
}

const words = ['Gold', 'Silver', 'Tin'];
const tenths = (from: number, to: number): readonly number[] =>
  Array.from({ length: (to - from) * 2 + 1 }, (_, at) => from * 2 + at);
const wholeTenths = (from: number, to: number): readonly number[] =>
  tenths(from, to).filter((value) => value % 2 === 0);

const kinds: readonly ((name: string) => RandomColumn)[] = [
  (name) => ({ header: `${name}: 0..0.4 kg`, values: tenths(0, 4), cell: (random) => numbers(random, 0, 4) }),
  (name) => ({ header: `${name}: (0..0.3]`, values: tenths(0, 3).slice(1), cell: (random) => numbers(random, 1, 3) }),
  (name) => ({
    header: `${name}: 0..0.4 step 0.1`,
    values: wholeTenths(0, 4),
    cell: (random) => numbers(random, 0, 4),
  }),
  (name) => ({ header: `${name}: number`, values: tenths(-2, 6), cell: (random) => numbers(random, -1, 5) }),
  (name) => ({
    header: `${name}: number step 0.1`,
    values: wholeTenths(-2, 6),
    cell: (random) => numbers(random, -1, 5),
  }),
  (name) => ({ header: `${name}: >= 0`, values: tenths(0, 6), cell: (random) => numbers(random, 0, 5) }),
  (name) => ({ header: `${name}: ${words.join(', ')}`, values: words, cell: values }),
  (name) => ({ header: `${name}: yes, no`, values: ['yes', 'no'], cell: (random) => values(random, ['yes', 'no']) }),
  (name) => ({ header: name, values: [...words, 'something else'], cell: values }),
];

export function randomTable(random: Random): RandomTable {
  const columns = Array.from({ length: 1 + random(3) }, (_, at) => pick(random, kinds)(`Input ${at + 1}`));
  const open = columns.map(({ header }) => !header.includes(':'));
  const hit = random(2) === 0 ? 'first' : 'unique';
  const grid = Array.from({ length: 1 + random(5) }, () => columns.map((column) => column.cell(random)));
  // A column without a domain is one of words only where a cell names one.
  for (const [at, isOpen] of open.entries())
    if (isOpen) grid[0]![at] = { text: 'Gold', holds: (value) => value === 'Gold' };
  const rows = grid.map((cells) => ({
    outcome: pick(random, ['Yes', 'No', 'Ask']),
    cells,
    holds: (point: readonly Value[]) => cells.every((one, at) => one.holds(point[at]!)),
  }));
  if (hit === 'first' && random(3) === 0) {
    const rest = columns.map((_, at) => ({ text: at === 0 ? 'otherwise' : '', holds: () => true }));
    rows.push({ outcome: 'Rest', cells: rest, holds: () => true });
  }
  return {
    columns: columns.map(({ values: all }) => all),
    rows,
    written: writtenDecision(
      hit,
      columns.map(({ header }) => header),
      rows.map(({ cells, outcome }) => [...cells.map(({ text }) => text), outcome]),
    ),
  };
}

/** A decision with one output, by the texts of its cells; the last of each row is its outcome. */
function writtenDecision(
  hit: string | undefined,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): WrittenDecision {
  return {
    id: 'table',
    ...(hit === undefined ? {} : { hit }),
    otherAttributes: [],
    place: startOfFile,
    grid: {
      head: { cells: [...headers, '→ Outcome'].map(cell), place: startOfFile },
      rows: rows.map((texts) => ({ cells: texts.map(cell), place: startOfFile })),
    },
    strayTables: [],
  };
}

function cell(text: string): WrittenCell {
  return { text, canonical: text, place: startOfFile };
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[random(from.length)]!;
}

function numbers(random: Random, low: number, high: number): RandomCell {
  if (random(4) === 0) return any;
  const list = Array.from({ length: 1 + random(2) }, () => oneRange(random, low, high));
  return negated(random, list);
}

function tenth(value: number): string {
  return `${value < 0 ? '-' : ''}0.${Math.abs(value)}`;
}

function twentieths(value: Value): number {
  return value as number;
}

function oneRange(random: Random, low: number, high: number): RandomCell {
  const one = low + random(high - low + 1);
  const other = low + random(high - low + 1);
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  switch (random(from === to ? 5 : 9)) {
    case 0:
      return { text: `<= ${tenth(one)}`, holds: (value) => twentieths(value) <= one * 2 };
    // Nothing is below the least, or above the most: such a cell would be a finding of its own.
    case 1:
      return one === low
        ? oneRange(random, low, high)
        : { text: `< ${tenth(one)}`, holds: (value) => twentieths(value) < one * 2 };
    case 2:
      return { text: `>= ${tenth(one)}`, holds: (value) => twentieths(value) >= one * 2 };
    case 3:
      return one === high
        ? oneRange(random, low, high)
        : { text: `> ${tenth(one)}`, holds: (value) => twentieths(value) > one * 2 };
    case 4:
      return { text: tenth(one), holds: (value) => twentieths(value) === one * 2 };
    case 5:
      return {
        text: `${tenth(from)}..${tenth(to)}`,
        holds: (value) => twentieths(value) >= from * 2 && twentieths(value) <= to * 2,
      };
    case 6:
      return {
        text: `(${tenth(from)}..${tenth(to)}]`,
        holds: (value) => twentieths(value) > from * 2 && twentieths(value) <= to * 2,
      };
    case 7:
      return {
        text: `[${tenth(from)}..${tenth(to)})`,
        holds: (value) => twentieths(value) >= from * 2 && twentieths(value) < to * 2,
      };
    default:
      return {
        text: `(${tenth(from)}..${tenth(to)})`,
        holds: (value) => twentieths(value) > from * 2 && twentieths(value) < to * 2,
      };
  }
}

function values(random: Random, all: readonly string[] = words): RandomCell {
  if (random(4) === 0) return any;
  const list = Array.from({ length: 1 + random(2) }, () => {
    const word = pick(random, all);
    return { text: random(2) === 0 ? word : word.toLowerCase(), holds: (value: Value) => value === word };
  });
  return negated(random, list);
}

const any: RandomCell = { text: 'any', holds: () => true };

function negated(random: Random, list: readonly RandomCell[]): RandomCell {
  const text = list.map((one) => one.text).join(', ');
  const holds = (value: Value): boolean => list.some((one) => one.holds(value));
  return random(4) === 0 ? { text: `not ${text}`, holds: (value) => !holds(value) } : { text, holds };
}
