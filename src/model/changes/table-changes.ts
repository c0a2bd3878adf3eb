import type { Change } from '../change.ts';
import { align, type Likeness } from './align.ts';
import { columnsOf, type Columns } from './columns.ts';
import { differenceOf, isMaterial } from './difference.ts';
import { inReadingOrder } from './reading-order.ts';
import { changeIn, ended, quoted, subject, type Scope } from './scope.ts';
import { similarity } from './similarity.ts';

type Row = readonly string[];

const between = ' | ';

/** What happened to a table: its columns, and the rows as far as both versions have the columns. */
export function tableChanges(before: readonly string[], after: readonly string[], around: Scope): readonly Change[] {
  const scope = tableScope(around);
  const [oldHeader = [], ...oldRows] = before.map(cellsOf);
  const [header = [], ...rows] = after.map(cellsOf);
  const columns = columnsOf(oldHeader, header);
  const old = oldRows.map((row) => columns.pairs.map((pair) => row[pair.before] ?? ''));
  const fresh = rows.map((row) => columns.pairs.map((pair) => row[pair.after] ?? ''));
  const names = columns.pairs.map((pair) => header[pair.after]!);
  const rowChanges = inReadingOrder(align(old, fresh, likeness)).flatMap((met): readonly Change[] => {
    const [one, other] = [old[met.before ?? -1], fresh[met.after ?? -1]];
    const number = (met.after ?? met.before ?? 0) + 1;
    const row = { ...scope, above: [...scope.above, `row ${number}`] };
    if (one === undefined) return other === undefined ? [] : [appeared(rows[number - 1]!, row)];
    if (other === undefined) return [vanished(oldRows[number - 1]!, row)];
    return [
      ...(met.moved ? [moved(other, met.before! + 1, row)] : []),
      ...(one.join(between) === other.join(between) ? [] : [changed(one, other, names, row)]),
    ];
  });
  return [...columnChanges(columns, oldHeader, header, scope), ...rowChanges];
}

/** The table is named behind the step it stands in. */
function tableScope({ step, ...around }: Scope): Scope {
  const name = around.block?.id === undefined ? 'table' : `table ${around.block.id}`;
  return { ...around, above: [...around.above, ...(step === undefined ? [] : [`step ${step}`]), name] };
}

/** Canonical text does not tell a bar in a cell from one between cells; both versions are read the same way. */
function cellsOf(row: string): Row {
  return row.split(between);
}

const likeness: Likeness<Row> = {
  keys: [(row) => row.join(between)],
  similarity(before, after) {
    const same = before.filter((text, index) => text !== '' && text === after[index]).length;
    return Math.max(same / Math.max(before.length, 1), similarity(before.join(' '), after.join(' ')));
  },
};

function columnChanges(columns: Columns, old: Row, fresh: Row, scope: Scope): readonly Change[] {
  const { added, removed, renamed, moved: order } = columns;
  const said = [
    ...added.map((at) => `the column "${fresh[at]}" is new`),
    ...removed.map((at) => `the column "${old[at]}" is gone`),
    ...renamed.map((pair) => `the column "${old[pair.before]}" is called "${fresh[pair.after]}" now`),
    ...(order ? ['the columns stand in another order'] : []),
  ];
  if (said.length === 0) return [];
  const isOther = renamed.some((pair) => isMaterial(differenceOf(old[pair.before]!, fresh[pair.after]!, true)));
  const weight = added.length + removed.length > 0 || isOther ? 'material' : 'editorial';
  const [before, after] = [old.join(between), fresh.join(between)];
  const sentence = `${subject(scope)}: ${said.join('; ')}.`;
  return [changeIn(scope, { kind: 'columns-changed', weight, before, after, sentence })];
}

function appeared(row: Row, scope: Scope): Change {
  const after = row.join(between);
  const sentence = ended(`${subject(scope)} is new: ${quoted(after)}`);
  return changeIn(scope, { kind: 'row-added', weight: 'material', after, sentence });
}

function vanished(row: Row, scope: Scope): Change {
  const before = row.join(between);
  const sentence = ended(`${subject(scope)} was taken out. It said: ${quoted(before)}`);
  return changeIn(scope, { kind: 'row-removed', weight: 'material', before, sentence });
}

/** Where the first row that fits decides, the order of rows is a rule. */
function moved(row: Row, from: number, scope: Scope): Change {
  const words = row.join(between);
  const weight = scope.block?.isFirstHit === true ? 'material' : 'editorial';
  const sentence = ended(`${subject(scope)} stood elsewhere before, as row ${from}: ${quoted(words)}`);
  return changeIn(scope, { kind: 'row-moved', weight, before: words, after: words, sentence });
}

function changed(old: Row, fresh: Row, names: Row, scope: Scope): Change {
  const [before, after] = [old.join(between), fresh.join(between)];
  const cells = names.flatMap((name, index) => {
    const [one = '', other = ''] = [old[index], fresh[index]];
    return one === other ? [] : [{ name, one, other, isMaterial: isMaterial(differenceOf(one, other, true)) }];
  });
  const told = cells.map(({ name, one, other }) => `${name} is now ${cell(other)}; it was ${cell(one)}`);
  return changeIn(scope, {
    kind: 'row-changed',
    weight: cells.some((one) => one.isMaterial) ? 'material' : 'editorial',
    before,
    after,
    words: differenceOf(before, after, true).words,
    sentence: ended(`${subject(scope)}: ${told.join('. ')}`),
  });
}

function cell(text: string): string {
  return text === '' ? 'empty' : quoted(text);
}
