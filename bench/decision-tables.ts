/** Decision tables as large as a page can bear, of the kinds that are hard to prove, and how long proving one takes. */
import { compileDecision } from '../src/model/decision/compile.ts';
import { verify } from '../src/model/decision/verify.ts';
import { parseMarkdown } from '../src/parse/markdown.ts';
import { readSop } from '../src/parse/page.ts';
import { median } from './run.ts';
import { wordsFrom } from './words.ts';

type Random = (below: number) => number;
type Row = readonly string[];

const columns = 8;
const tablesEach = 30;

const kinds: Readonly<Record<string, (rows: number, random: Random) => readonly Row[]>> = {
  'ranges that share all cases out': sharedOut,
  'ranges that overlap': (rows, random) => table(rows, () => (random(2) ? 'any' : range(random))),
  'yes and no': (rows, random) => table(rows, () => ['any', 'any', 'yes', 'no'][random(4)]!),
  'values and all but some': (rows, random) => table(rows, () => values(random)),
};

export function measureDecisions(rows: number): void {
  console.log(
    `decision tables, ${rows} rows × ${columns} inputs, ${tablesEach} of each kind: cells read and all proven, ms`,
  );
  for (const [kind, make] of Object.entries(kinds)) {
    const times = Array.from({ length: tablesEach }, (_, seed) => prove(markdown(make(rows, below(seed + 1)))));
    console.log(`  ${kind.padEnd(34)} median ${median(times).toFixed(1)}, longest ${Math.max(...times).toFixed(1)}`);
  }
  console.log();
}

function below(seed: number): Random {
  const { random } = wordsFrom(seed);
  return (most) => Math.floor(random() * most);
}

function prove(text: string): number {
  const sop = readSop({ path: 'sops/a/b.md', text }, parseMarkdown(text), { fields: {}, sections: { procedure: '' } });
  const [written] = sop.kind === 'sop' ? sop.body.decisions : [];
  const begun = performance.now();
  const { table: read, problems } = compileDecision(written!, []);
  if (!read) throw new Error(problems.map(({ message }) => message).join('\n'));
  verify(read);
  return performance.now() - begun;
}

function markdown(rows: readonly Row[]): string {
  const texts = rows.flat();
  const domain = texts.includes('yes')
    ? 'yes, no'
    : texts.some((text) => text.includes('..'))
      ? '0..1000'
      : 'a, b, c, d, e, f';
  const head = Array.from({ length: columns }, (_, at) => `Input ${at}: ${domain}`);
  const lines = [
    [...head, '→ Outcome'],
    head.concat('').map(() => '---'),
    ...rows.map((row, at) => [...row, `Outcome ${at % 3}`]),
  ];
  return `---\ntitle: A\n---\n\n:::decision{#a}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n:::\n`;
}

function table(rows: number, cell: () => string): readonly Row[] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, cell));
}

function range(random: Random): string {
  const [a, b] = [random(1000), random(1000)];
  return `${Math.min(a, b)}..${Math.max(a, b)}`;
}

function values(random: Random): string {
  const one = (): string => 'abcdef'[random(6)]!;
  return ['any', 'any', 'any', `not ${one()}`, `not ${one()}`, `${one()}, ${one()}`][random(6)]!;
}

/** All cases cut in two, and one of the parts again, until there are so many rows; in no order. */
function sharedOut(rows: number, random: Random): readonly Row[] {
  const parts = [Array.from({ length: columns }, () => [0, 1000] as const)];
  while (parts.length < rows) {
    const [at, column] = [random(parts.length), random(columns)];
    const [from, to] = parts[at]![column]!;
    if (to - from < 2) continue;
    const cut = from + 1 + random(to - from - 1);
    parts.splice(at, 1, parts[at]!.with(column, [from, cut]), parts[at]!.with(column, [cut, to]));
  }
  return parts
    .map((part) =>
      part.map(([from, to]) => (to === 1000 ? (from === 0 ? 'any' : `${from}..1000`) : `[${from}..${to})`)),
    )
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b));
}
