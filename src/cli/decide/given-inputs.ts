import { isSameName, type InputColumn } from '../../model/decision/column.ts';
import { exactDomainInWords } from '../../model/decision/domain-words.ts';
import { decidingRows, readInput, type InputValue } from '../../model/decision/decide.ts';
import { plainWords } from '../../model/decision/plain-words.ts';
import { inSeries } from '../../model/in-series.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Decided } from '../../report/decision.ts';
import { Cannot } from '../cannot.ts';
import { instead } from '../one-of.ts';
import type { NamedDecision } from './named-decision.ts';

/** What the table says of the case that was given as `Name=value`. */
export function answersOf(
  { sop, location, id, table, grid }: NamedDecision,
  given: readonly string[],
  base: KnowledgeBase,
): Decided {
  const { inputs, outputs } = table;
  const values = new Map<InputColumn, InputValue>();
  for (const one of given) {
    const input = inputNamed(one, inputs);
    if (values.has(input)) throw new Cannot(`"${input.name}" is given twice.`);
    const read = readInput(one.slice(one.indexOf('=') + 1), input);
    if ('trouble' in read)
      throw new Cannot(read.trouble.message, `${input.name} is ${exactDomainInWords(input.domain)}.`);
    values.set(input, read.value);
  }
  const missing = inputs.filter((input) => !values.has(input));
  if (missing.length > 0) {
    const lacking = inSeries(missing.map(({ name, domain }) => `"${name}" (${exactDomainInWords(domain)})`));
    throw new Cannot(`The case does not say ${lacking}.`, `Add ${missing.map(({ name }) => `"${name}=…"`).join(' ')}`);
  }
  const rows = decidingRows(
    table,
    inputs.map((input) => values.get(input)!),
  );
  return {
    sop: sop.id,
    location,
    decision: id,
    file: sop.file,
    inputs: inputs.map((input) => ({ name: input.name, value: values.get(input)!, unit: unitOf(input) })),
    rows: rows.map((row) => ({
      row: row + 1,
      line: grid.rows[row]!.place.line,
      outcome: outputs.map((name, at) => ({
        name,
        words: plainWords(grid.rows[row]!.cells[inputs.length + at]?.text ?? '', sop.params, base),
      })),
    })),
  };
}

function inputNamed(given: string, inputs: readonly InputColumn[]): InputColumn {
  const equals = given.indexOf('=');
  const names = inputs.map(({ name }) => name);
  if (equals < 0) throw new Cannot(`"${given}" says no value.`, `Write Name=value: "${names[0]}=…"`);
  const name = given.slice(0, equals).trim();
  const found = inputs.find((input) => isSameName(input.name, name));
  if (!found) throw new Cannot(`The table has no input "${name}".`, instead(name, names));
  return found;
}

function unitOf({ domain }: InputColumn): string | undefined {
  return domain.kind === 'number' ? domain.unit : undefined;
}
