import * as fc from 'fast-check';
import type { ChangeKind } from '../../../src/model/change.ts';

/** A procedure to write out; what it says is different enough that no part can be taken for another. */
export interface Procedure {
  readonly owner: string;
  readonly minutes: number;
  readonly steps: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly sections: readonly (readonly [title: string, text: string])[];
  readonly firstNumber: number;
  readonly isNumbered: boolean;
  readonly columns: readonly string[];
  readonly extraTable: boolean;
  readonly note: string;
}

const allSteps = [
  'Feed the starter and wait 4 hours. :by[baker]',
  'Weigh flour on the large scale up to 25 kg. :by[apprentice]',
  'Knead slowly for 12 minutes with both arms. :by[baker]',
  'Shape round loaves beside a warm oven, 900 g each. :by[shaper]',
  'Cover every basket under clean cloths for 30 minutes. :by[apprentice]',
  'Slash crusts using one sharp blade, 3 cuts. :by[shaper]',
  'Slide boards inside at 240 degrees. :by[baker]',
  'Cool bread outside racks for 2 hours. :by[seller]',
];
const newSteps = ['Sweep the counter before customers arrive.', 'Ring the bell twice when trays come out.'];

const allRows = [
  ['Saturday', '250 loaves', 'Ana Reis'],
  ['Sunday morning', '80 rolls', 'Cem Aydin'],
  ['Market day', '410 buns', 'Ida Lind'],
  ['Holiday', 'no bread', 'Nobody works'],
];
const newRow = ['Christmas', '12 stollen', 'Everyone helps'];

const allSections = [
  ['Purpose', 'Customers like fresh bread early.'],
  ['Scope', 'Shops along the river street, without cafés.'],
  ['Exceptions', 'Rye sleeps overnight inside cold rooms.'],
  ['Escalation', 'Call Ida when ovens fail.'],
] as const;
const newSection = ['Cleaning', 'Wash tools using hot soap.'] as const;

const at = <T>(all: readonly T[], choice: number): number => choice % all.length;
const replaced = <T>(all: readonly T[], index: number, one: T): readonly T[] => all.with(index, one);
const inserted = <T>(all: readonly T[], index: number, one: T): readonly T[] => all.toSpliced(index, 0, one);
const without = <T>(all: readonly T[], index: number): readonly T[] => all.toSpliced(index, 1);
/** The first of them goes to the end or, when there are two, they change places. */
const turned = <T>(all: readonly T[], choice: number): readonly T[] => {
  const index = at(all, choice);
  return inserted(without(all, index), (index + 1) % all.length, all[index]!);
};

export const someProcedure: fc.Arbitrary<Procedure> = fc.record({
  owner: fc.constantFrom('ana-reis', 'cem-aydin'),
  minutes: fc.integer({ min: 30, max: 50 }),
  steps: fc.shuffledSubarray(allSteps, { minLength: 2 }),
  rows: fc.shuffledSubarray(allRows, { minLength: 2 }),
  sections: fc.shuffledSubarray([...allSections], { minLength: 2 }),
  firstNumber: fc.constantFrom(1, 3),
  isNumbered: fc.constant(true),
  columns: fc.constant(['Day', 'Amount', 'Name']),
  extraTable: fc.constant(false),
  note: fc.constant('Wear an apron'),
});

/** One edit of each kind. */
export const edits: Readonly<Partial<Record<ChangeKind, (procedure: Procedure, choice: number) => Procedure>>> = {
  'step-added': (one, choice) => {
    const step = newSteps.find((text) => !one.steps.includes(text)) ?? `Wipe shelf ${choice} again and again.`;
    return { ...one, steps: inserted(one.steps, choice % (one.steps.length + 1), step) };
  },
  'step-removed': (one, choice) => ({
    ...one,
    steps: one.steps.length > 1 ? without(one.steps, at(one.steps, choice)) : one.steps,
  }),
  'step-moved': (one, choice) => ({ ...one, steps: turned(one.steps, choice) }),
  'step-reworded': (one, choice) => {
    const index = at(one.steps, choice);
    return { ...one, steps: replaced(one.steps, index, one.steps[index]!.replace(/^\w+/, 'Always patiently')) };
  },
  'figure-changed': (one, choice) => {
    const index = at(one.steps, choice);
    const step = one.steps[index]!.replace(/\d+/, (number) => String(Number(number) + 1));
    return { ...one, steps: replaced(one.steps, index, step) };
  },
  'mark-changed': (one, choice) => {
    const index = at(one.steps, choice);
    const step = one.steps[index]!.replace(/:by\[.*?\]/, `:by[helper-${choice}]`);
    return { ...one, steps: replaced(one.steps, index, step) };
  },
  'steps-renumbered': (one, choice) =>
    choice % 2 === 0 ? { ...one, firstNumber: one.firstNumber + 4 } : { ...one, isNumbered: !one.isNumbered },
  'table-added': (one) => ({ ...one, extraTable: true }),
  'columns-changed': (one, choice) => ({
    ...one,
    columns: replaced(one.columns, at(one.columns, choice), `Column ${choice}`),
  }),
  'row-added': (one, choice) => ({ ...one, rows: inserted(one.rows, choice % (one.rows.length + 1), newRow) }),
  'row-removed': (one, choice) => ({
    ...one,
    rows: one.rows.length > 1 ? without(one.rows, at(one.rows, choice)) : one.rows,
  }),
  'row-moved': (one, choice) => ({ ...one, rows: turned(one.rows, choice) }),
  'row-changed': (one, choice) => {
    const index = at(one.rows, choice);
    const row = one.rows[index]!;
    return { ...one, rows: replaced(one.rows, index, replaced(row, at(row, choice), `cell ${choice}`)) };
  },
  'section-added': (one, choice) => ({
    ...one,
    sections: inserted(one.sections, choice % (one.sections.length + 1), newSection),
  }),
  'section-removed': (one, choice) => ({
    ...one,
    sections: one.sections.length > 1 ? without(one.sections, at(one.sections, choice)) : one.sections,
  }),
  'section-moved': (one, choice) => ({ ...one, sections: turned(one.sections, choice) }),
  'section-renamed': (one, choice) => {
    const index = at(one.sections, choice);
    const [title, text] = one.sections[index]!;
    return { ...one, sections: replaced(one.sections, index, [`${title} here`, text] as const) };
  },
  'text-changed': (one, choice) => ({ ...one, note: `${one.note} and gloves ${'x'.repeat((choice % 5) + 1)}` }),
  'field-changed': (one) => ({ ...one, owner: one.owner === 'ida-lind' ? 'ana-reis' : 'ida-lind' }),
  'parameter-changed': (one) => ({ ...one, minutes: one.minutes + 1 }),
};

export function written(procedure: Procedure): string {
  const { steps, rows, columns, sections } = procedure;
  const list = steps.map(
    (step, index) => `${procedure.isNumbered ? `${index + procedure.firstNumber}.` : '-'} ${step}`,
  );
  const table = [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const extra = procedure.extraTable ? '| Bread | Price |\n| --- | --- |\n| White | 3 EUR |\n\n' : '';
  return `---
title: Bake sourdough
owner: ${procedure.owner}
params: { bake_minutes: { value: ${procedure.minutes} } }
---

${procedure.note}.

${extra}## Procedure

${list.join('\n')}

${table.join('\n')}

${sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n')}`;
}
