import type { Element, ElementContent } from 'hast';
import { readHeader, type Header } from '../../model/decision/header.ts';
import { compileDecision } from '../../model/decision/compile.ts';
import { conditionInWords, domainInWords } from '../../model/decision/domain-words.ts';
import type { WrittenDecision, WrittenRow } from '../../model/decision/written-table.ts';
import type { Parameter } from '../../model/sop.ts';
import { element, isElement, textIn } from './element.ts';
import { asPlainWords } from './marks.ts';
import { escaped } from './escaped.ts';

/** A decision as the script of the page reads it: the cells as they are written, and the values of the parameters in them. */
export interface DecisionData {
  readonly id: string;
  readonly hit?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly parameters: readonly Pick<Parameter, 'name' | 'value' | 'unit'>[];
}

const pending = / data-decision="<(\d+)>"/g;
/** A condition, by the number of its decision, its row and its column. */
const pendingCell = /<data value="<cell (\d+)\.(\d+)\.(\d+)>">([^<]*)<\/data>/g;

/** A decision of the page, by its number on it; what the script needs is put in once all of the page is known. */
export function decisionSection(
  { id, hit }: { readonly id: string | undefined; readonly hit: string | null | undefined },
  numberOnPage: number,
  children: readonly ElementContent[],
): Element {
  const table = children.filter(isElement).find(({ properties }) => hasClass(properties.className, 'table'));
  if (table) markColumns(table, numberOnPage);
  const properties = {
    className: ['decision'],
    dataDecision: `<${numberOnPage}>`,
    ...(id === undefined ? {} : { id }),
  };
  const first = element('p', {}, [{ type: 'text', value: 'The first row that fits decides.' }]);
  return element('section', properties, hit === 'first' ? [first, ...children] : [...children]);
}

/** Puts into each decision what the script needs, and conditions in words; one that cannot be asked stays as it is written. */
export function settleDecisions(
  html: string,
  decisions: readonly WrittenDecision[],
  parameters: readonly Parameter[],
): string {
  if (decisions.length === 0) return html;
  const tables = decisions.map((decision) => compileDecision(decision, parameters).table);
  return html
    .replaceAll(pending, (_, number: string) => {
      const data = tables[Number(number)] && dataOf(decisions[Number(number)], parameters);
      return data === undefined ? '' : ` data-decision="${escaped(JSON.stringify(data))}"`;
    })
    .replaceAll(pendingCell, (_, number: string, row: string, column: string, words: string) => {
      const table = tables[Number(number)];
      const condition = table?.rows[Number(row)]?.conditions[Number(column)];
      const input = table?.inputs[Number(column)];
      return condition && input ? escaped(conditionInWords(condition, input.domain)) : words;
    });
}

function texts({ cells }: WrittenRow): readonly string[] {
  return cells.map(({ text }) => text);
}

function dataOf(decision: WrittenDecision | undefined, parameters: readonly Parameter[]): DecisionData | undefined {
  if (!decision?.grid || decision.id === undefined) return undefined;
  const { id, hit, grid } = decision;
  const named = JSON.stringify([texts(grid.head), grid.rows.map(texts)]);
  return {
    id,
    ...(hit === undefined ? {} : { hit }),
    head: texts(grid.head),
    rows: grid.rows.map(texts),
    parameters: parameters
      .filter(({ name }) => named.includes(`:param[${name}]`))
      .map(({ name, value, unit }) => ({ name, value, ...(unit === undefined ? {} : { unit }) })),
  };
}

/** Says in plain words what each input may be, and which columns are outcomes. */
function markColumns(region: Element, numberOnPage: number): void {
  const rows = elementsNamed(region, 'tr');
  const [head = [], ...body] = rows.map((row) => row.children.filter(isElement));
  const headers = head.map((cell) => readHeader(textIn(cell)));
  for (const [at, cell] of head.entries()) {
    const header = headers[at]!;
    if ('value' in header) describe(cell, header.value);
  }
  const inputs = headers.filter((header) => 'value' in header && header.value.kind === 'input').length;
  for (const cells of [head, ...body]) for (const cell of cells.slice(inputs)) markOutcome(cell);
  for (const [row, cells] of body.entries()) {
    for (const [column, cell] of cells.slice(0, inputs).entries()) {
      const value = `<cell ${numberOnPage}.${row}.${column}>`;
      cell.children = [element('data', { value }, [{ type: 'text', value: textIn(cell) }])];
    }
  }
  const last = rows.at(-1);
  if (last && /^otherwise$/i.test(textIn(body.at(-1)?.[0] ?? { children: [] }))) spanInputs(last, inputs);
}

function markOutcome(cell: Element): void {
  addClass(cell, 'outcome');
  elementsNamed(cell, 'data').forEach(asPlainWords);
}

function describe(cell: Element, header: Header): void {
  if (header.kind === 'output') cell.children = [{ type: 'text', value: header.name }];
  else if (header.domain && !elementsNamed(cell, 'data').length) {
    const domain = element('span', { className: ['domain'] }, [{ type: 'text', value: domainInWords(header.domain) }]);
    cell.children = [{ type: 'text', value: `${header.name} ` }, domain];
  }
}

/** `otherwise` holds for all inputs: it is one cell as wide as they are. */
function spanInputs(row: Element, inputs: number): void {
  const cells = row.children.filter(isElement);
  cells[0]!.properties.colSpan = inputs;
  cells[0]!.children = [{ type: 'text', value: 'anything else' }];
  row.children = [cells[0]!, ...cells.slice(inputs)];
}

function elementsNamed(within: Element, name: string): readonly Element[] {
  return within.children
    .filter(isElement)
    .flatMap((child) => (child.tagName === name ? [child] : elementsNamed(child, name)));
}

function addClass(cell: Element, name: string): void {
  const { className } = cell.properties;
  cell.properties.className = [...(Array.isArray(className) ? className : []), name];
}

function hasClass(className: unknown, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
