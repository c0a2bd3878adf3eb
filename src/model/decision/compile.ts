import { allNearest, didYouMean } from '../nearest.ts';
import { parameterInWords } from '../parameter.ts';
import type { Place } from '../place.ts';
import type { Parameter } from '../sop.ts';
import { isSameName, type Condition, type Domain, type InputColumn } from './column.ts';
import { looksNumeric, readCondition } from './condition.ts';
import { readInput, type InputValue } from './decide.ts';
import { readHeader, type Header } from './header.ts';
import { allNumbers } from './line.ts';
import type { DecisionRow, DecisionTable, HitPolicy } from './table.ts';
import type { Trouble } from './trouble.ts';
import type { WrittenCell, WrittenDecision, WrittenGrid, WrittenRow } from './written-table.ts';

interface TableProblem {
  readonly place: Place;
  readonly message: string;
  readonly suggestions?: readonly string[];
}

/** A worked example: what the inputs are, and what the outcome should be. */
export interface WorkedCase {
  readonly row: WrittenRow;
  /** In the order of the inputs. */
  readonly values: readonly InputValue[];
  readonly expected: readonly { readonly output: number; readonly cell: WrittenCell }[];
}

export interface CompiledDecision {
  /** Absent when some of it could not be understood: `problems` says what, or a parameter is not there. */
  readonly table?: DecisionTable;
  readonly cases: readonly WorkedCase[];
  readonly problems: readonly TableProblem[];
}

type Values = readonly Pick<Parameter, 'name' | 'value' | 'unit'>[];

/** Makes a decision table of what is written, with the values of the parameters that stand in it. */
export function compileDecision(written: WrittenDecision, parameters: Values): CompiledDecision {
  return new Compiler(written, parameters).result();
}

const otherwise = /^otherwise$/i;
const hits: readonly string[] = ['unique', 'first'] satisfies readonly HitPolicy[];

class Compiler {
  private readonly problems: TableProblem[] = [];
  private readonly written: WrittenDecision;
  private readonly parameters: Values;
  private lacksParameter = false;

  constructor(written: WrittenDecision, parameters: Values) {
    this.written = written;
    this.parameters = parameters;
  }

  result(): CompiledDecision {
    const table = this.table();
    const cases = table && this.written.cases ? this.workedCases(this.written.cases, table) : [];
    const understood = table && !this.lacksParameter && this.problems.length === 0;
    return { ...(understood ? { table } : {}), cases: understood ? cases : [], problems: this.problems };
  }

  private table(): DecisionTable | undefined {
    const { id, hit = 'unique', otherAttributes, place, grid, strayTables } = this.written;
    if (id === undefined) this.say(place, 'This decision has no id, expected one like `:::decision{#who-approves}`.');
    if (!hits.includes(hit)) {
      this.say(place, `The hit policy "${hit}" is not known, expected unique or first.${didYouMean(hit, hits)}`);
    }
    for (const name of otherAttributes) this.say(place, `"${name}" means nothing here, expected only an id and hit=.`);
    for (const stray of strayTables) {
      this.say(stray, 'This table is not the first in its block, and nothing right above it says "Cases".');
    }
    if (!grid) {
      this.say(place, 'There is no table in this decision.');
      return undefined;
    }
    const headers = this.headers(grid);
    if (!headers) return undefined;
    if (grid.rows.length === 0) this.say(grid.head.place, 'This table has no rows.');
    const inputs = this.inputs(headers, grid);
    const outputs = headers.flatMap((header) => (header.kind === 'output' ? [header.name] : []));
    const rows = grid.rows.map((row, at) => this.row(row, at === grid.rows.length - 1, inputs, outputs));
    return { hit: hit === 'first' ? 'first' : 'unique', inputs, outputs, rows };
  }

  /** The columns, inputs first; undefined when one of them cannot be read. */
  private headers({ head }: WrittenGrid): readonly Header[] | undefined {
    const headers: Header[] = [];
    for (const cell of head.cells) {
      const text = this.withValues(cell, undefined);
      const header = readHeader(text);
      if ('trouble' in header) this.report(cell, text, header.trouble);
      else if (header.value.kind === 'input' && headers.at(-1)?.kind === 'output') {
        this.say(cell.place, `The input "${header.value.name}" stands behind an output, expected all inputs first.`);
      } else if (headers.some(({ kind, name }) => kind === header.value.kind && isSameName(name, header.value.name))) {
        this.say(cell.place, `Two columns are named "${header.value.name}".`);
      } else headers.push(header.value);
    }
    if (headers.length < head.cells.length) return undefined;
    if (headers[0]?.kind !== 'input') this.say(head.place, 'This table has no input to decide by.');
    if (headers.at(-1)?.kind !== 'output') {
      this.say(head.place, 'This table has no outcome, expected a column whose header begins with "→" or "->".');
    }
    return headers[0]?.kind === 'input' && headers.at(-1)?.kind === 'output' ? headers : undefined;
  }

  private inputs(headers: readonly Header[], { rows }: WrittenGrid): readonly InputColumn[] {
    return headers.flatMap((header, at) =>
      header.kind === 'input'
        ? [{ name: header.name, domain: header.domain ?? this.domainByCells(rows.map(({ cells }) => cells[at])) }]
        : [],
    );
  }

  /** Numbers where all its cells are; else what they name, and whatever else there may be. */
  private domainByCells(cells: readonly (WrittenCell | undefined)[]): Domain {
    const telling = cells
      .flatMap((cell) => (cell ? [this.withValues(cell, undefined)] : []))
      .filter((text) => text !== '' && !/^(any|otherwise)$/i.test(text));
    const isNumeric = telling.length > 0 && telling.every(looksNumeric);
    return isNumeric ? { kind: 'number', within: allNumbers } : { kind: 'values', values: [], open: true };
  }

  private row(
    row: WrittenRow,
    isLast: boolean,
    inputs: readonly InputColumn[],
    outputs: readonly string[],
  ): DecisionRow {
    const [own, beyond] = [row.cells.slice(0, inputs.length), row.cells.slice(inputs.length)];
    if (row.cells.length > inputs.length + outputs.length)
      this.say(row.place, 'This row has more cells than the header.');
    const outcome = outputs.map((_, at) => beyond[at]?.canonical ?? '');
    if (outcome.every((words) => words === '')) this.say(row.place, 'This row has no outcome.');
    const isRest = otherwise.test(own[0]?.text ?? '');
    if (isRest) this.otherwiseRow(row, own, isLast);
    const conditions = inputs.map((input, at): Condition =>
      isRest ? { kind: 'any' } : this.condition(own[at], input, row),
    );
    return { conditions, otherwise: isRest, outcome };
  }

  private otherwiseRow({ place }: WrittenRow, cells: readonly WrittenCell[], isLast: boolean): void {
    if (this.written.hit !== 'first') {
      this.say(place, 'A row of "otherwise" needs the hit policy first: `:::decision{#… hit=first}`.');
    } else if (!isLast) this.say(place, 'The row of "otherwise" is not the last one.');
    const more = cells.slice(1).find(({ text }) => text !== '' && !/^(any|otherwise)$/i.test(text));
    if (more)
      this.say(more.place, `"${more.text}" stands in the row of "otherwise", which holds for all that is left.`);
  }

  private condition(cell: WrittenCell | undefined, input: InputColumn, row: WrittenRow): Condition {
    if (!cell) {
      this.say(row.place, `This row has no cell for "${input.name}".`);
      return { kind: 'any' };
    }
    const text = this.withValues(cell, input);
    const read = readCondition(text, input.domain);
    if ('value' in read) return read.value;
    this.report(cell, text, read.trouble);
    return { kind: 'any' };
  }

  private workedCases({ head, rows }: WrittenGrid, { inputs, outputs }: DecisionTable): readonly WorkedCase[] {
    const columns = head.cells.map((cell) => this.caseColumn(cell, inputs, outputs));
    const lacking = inputs.filter((_, at) => !columns.some((column) => column?.kind === 'input' && column.at === at));
    if (lacking.length > 0 && columns.every((column) => column !== undefined)) {
      this.say(head.place, `The cases do not say ${lacking.map(({ name }) => `"${name}"`).join(', ')}.`);
    }
    if (!columns.some((column) => column?.kind === 'output')) this.say(head.place, 'The cases expect no outcome.');
    return rows.map((row) => {
      const values: InputValue[] = [];
      const expected: WorkedCase['expected'][number][] = [];
      for (const [at, cell] of row.cells.entries()) {
        const column = columns[at];
        if (column?.kind === 'output') expected.push({ output: column.at, cell });
        if (column?.kind !== 'input') continue;
        const text = this.withValues(cell, inputs[column.at]);
        const read = readInput(text, inputs[column.at]!);
        if ('value' in read) values[column.at] = read.value;
        else this.report(cell, text, read.trouble);
      }
      return { row, values, expected };
    });
  }

  private caseColumn(
    cell: WrittenCell,
    inputs: readonly InputColumn[],
    outputs: readonly string[],
  ): { readonly kind: 'input' | 'output'; readonly at: number } | undefined {
    const header = readHeader(cell.text.replace(/:.*$/, ''));
    const names = inputs.map(({ name }) => name);
    if ('value' in header) {
      const { kind, name } = header.value;
      const at = (kind === 'input' ? names : outputs).findIndex((one) => isSameName(one, name));
      if (at >= 0) return { kind, at };
    }
    const known = [...names, ...outputs.map((name) => `→ ${name}`)];
    this.say(
      cell.place,
      `The table above has no column "${cell.text}".${didYouMean(cell.text, known)}`,
      allNearest(cell.text, known),
    );
    return undefined;
  }

  /** The text of a cell with the values of the parameters in it. */
  private withValues({ text, place }: WrittenCell, input: InputColumn | undefined): string {
    return text.replaceAll(/:param\[([^\]]*)\]/g, (written, name: string) => {
      const parameter = this.parameters.find((one) => one.name === name.trim());
      if (!parameter) {
        this.lacksParameter = true;
        return '0';
      }
      const unit = input?.domain.kind === 'number' ? input.domain.unit : undefined;
      if (unit !== undefined && parameter.unit !== undefined && parameter.unit !== unit) {
        this.say(place, `${written} is ${parameterInWords(parameter)}, expected ${unit} as the header says.`);
      }
      return String(parameter.value);
    });
  }

  private report({ text, place }: WrittenCell, read: string, { message, from, to, suggestions }: Trouble): void {
    // With values in the place of parameters, characters are no longer where they are in the file.
    const exact = read === text && from !== undefined && to !== undefined && place.line === place.endLine;
    const where = exact ? { ...place, column: place.column + from, endColumn: place.column + to } : place;
    this.say(where, message, read === text ? suggestions : undefined);
  }

  private say(place: Place, message: string, suggestions: readonly string[] = []): void {
    this.problems.push({ place, message, ...(suggestions.length === 0 ? {} : { suggestions }) });
  }
}
