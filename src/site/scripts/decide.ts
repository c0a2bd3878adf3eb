import type { DecisionData } from '../../render/body/decision.ts';
import type { InputColumn } from '../../model/decision/column.ts';
import { compileDecision } from '../../model/decision/compile.ts';
import { decidingRows, possibleRows, readInput, type InputValue } from '../../model/decision/decide.ts';
import type { DecisionTable } from '../../model/decision/table.ts';
import type { WrittenDecision, WrittenRow } from '../../model/decision/written-table.ts';
import { startOfFile } from '../../model/place.ts';
import type { AskedDecision } from '../../model/run-record.ts';
import { element } from './element.ts';

/** A field of the form: what it is for, and what stands in it. */
interface Field {
  readonly input: InputColumn;
  readonly control: HTMLInputElement | HTMLSelectElement;
}

/** Who else wants to know the answer, as run mode does. */
interface Asking {
  /** Before the ids of the fields, where the page has the form already. */
  readonly prefix: string;
  /** Nothing while no single row is found. */
  readonly decided: (decision: AskedDecision | undefined, table: string) => void;
}

/** Puts above a decision table a small form that says which row decides a case. By the same functions that `sop decide` uses. */
export function offerDecision(section: HTMLElement, asking?: Asking): void {
  const data = JSON.parse(section.dataset['decision'] ?? 'null') as DecisionData | null;
  const table = data && compileDecision(writtenFrom(data), data.parameters).table;
  const rows = [...section.querySelectorAll<HTMLTableRowElement>('.table:first-of-type tbody tr')];
  if (!data || !table || rows.length !== table.rows.length) return;
  const fields = table.inputs.map((input, at) => fieldFor(input, `${asking?.prefix ?? ''}${data.id}-input-${at}`));
  const answer = element('div', { class: 'decide-answer', role: 'status' });
  const form = element(
    'form',
    { class: 'decide', 'aria-label': 'Find the row for a case' },
    ...fields.map(({ input, control }) => labelled(input, control)),
    answer,
  );
  const show = (): void => {
    const row = showAnswer(table, fields, rows, answer);
    asking?.decided(
      row === undefined ? undefined : { table: data.id, ...asked(table, fields, rows[row]!, row) },
      data.id,
    );
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  section.querySelector('.table')?.before(form);
  show();
}

function writtenFrom({ id, hit, head, rows }: DecisionData): WrittenDecision {
  return {
    id,
    ...(hit === undefined ? {} : { hit }),
    otherAttributes: [],
    place: startOfFile,
    grid: { head: writtenRow(head), rows: rows.map(writtenRow) },
    strayTables: [],
  };
}

/** The case and the outcome, in the words of the page. */
function asked(
  table: DecisionTable,
  fields: readonly Field[],
  row: HTMLTableRowElement,
  at: number,
): Omit<AskedDecision, 'table'> {
  const cells = [...row.cells].slice(-table.outputs.length);
  return {
    inputs: Object.fromEntries(fields.map(({ input, control }) => [input.name, control.value])),
    outcome: Object.fromEntries(table.outputs.map((name, output) => [name, cells[output]?.textContent.trim() ?? ''])),
    row: at + 1,
  };
}

/** Nothing is reported from here: places say nothing, and outcomes are taken from the page. */
function writtenRow(texts: readonly string[]): WrittenRow {
  return { cells: texts.map((text) => ({ text, canonical: text, place: startOfFile })), place: startOfFile };
}

function fieldFor(input: InputColumn, id: string): Field {
  const { domain } = input;
  if (domain.kind === 'number' || domain.open) {
    const mode = domain.kind === 'number' ? 'decimal' : 'text';
    return { input, control: element('input', { id, type: 'text', inputmode: mode, autocomplete: 'off' }) };
  }
  const options = domain.values.map((value) => element('option', { value }, value));
  return { input, control: element('select', { id }, element('option', { value: '' }, 'choose'), ...options) };
}

function labelled({ name, domain }: InputColumn, control: Field['control']): HTMLElement {
  const unit = domain.kind === 'number' ? domain.unit : undefined;
  const label = element('label', { for: control.id }, name, unit && element('span', { class: 'domain' }, ` ${unit}`));
  return element('div', { class: 'decide-field' }, label, control);
}

/** Says what holds, and returns the row that decides. */
function showAnswer(
  table: DecisionTable,
  fields: readonly Field[],
  rows: readonly HTMLTableRowElement[],
  answer: HTMLElement,
): number | undefined {
  const read = fields.map(({ input, control }) => valueIn(control, input));
  for (const [at, { control }] of fields.entries()) {
    if (read[at]!.trouble === undefined) control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  }
  const values = read.map(({ value }) => value);
  const known = values.filter((value) => value !== undefined);
  const complete = known.length === values.length;
  const left = complete ? decidingRows(table, known) : possibleRows(table, values);
  for (const [at, row] of rows.entries()) {
    row.classList.toggle('decides', complete && left.includes(at));
    row.classList.toggle('passed-over', known.length > 0 && !left.includes(at));
  }
  const trouble = read.find((one) => one.trouble !== undefined)?.trouble;
  if (trouble !== undefined) answer.replaceChildren(trouble);
  else if (!complete)
    answer.replaceChildren(known.length === 0 ? '' : `${left.length} of ${rows.length} rows are left.`);
  else if (left.length === 1) answer.replaceChildren(outcomeOf(rows[left[0]!]!, left[0]!, table));
  else
    answer.replaceChildren(
      left.length === 0
        ? 'No row holds for this case. Ask the owner.'
        : 'Two rows hold and say different things. Ask the owner.',
    );
  return trouble === undefined && complete && left.length === 1 ? left[0] : undefined;
}

function valueIn(
  control: Field['control'],
  input: InputColumn,
): { readonly value?: InputValue; readonly trouble?: string } {
  if (control.value.trim() === '') return {};
  const read = readInput(control.value, input);
  return 'value' in read ? { value: read.value } : { trouble: read.trouble.message };
}

/** The outcome as it stands in the row, with its links. */
function outcomeOf(row: HTMLTableRowElement, at: number, { outputs }: DecisionTable): HTMLElement {
  const cells = [...row.cells].slice(-outputs.length);
  const parts = outputs.map((name, output) => {
    const words = [...(cells[output]?.childNodes ?? [])].map((node) => node.cloneNode(true));
    return element('div', {}, element('dt', {}, name), element('dd', {}, ...words));
  });
  return element(
    'dl',
    {},
    ...parts,
    element('div', { class: 'by-row' }, element('dt', {}, 'by row'), element('dd', {}, String(at + 1))),
  );
}
