import { allNearest, didYouMean } from '../nearest.ts';
import { isSameName, type Condition, type InputColumn } from './column.ts';
import { decimal, decimalText, floorTo, compareDecimals, type Decimal } from './decimal.ts';
import { contains } from './line.ts';
import { trouble, type Read } from './trouble.ts';
import { hasSameOutcome, type DecisionTable } from './table.ts';

/** What is known of one case, for one input. */
export type InputValue = Decimal | string;

/** Reads what somebody gives for an input: `60`, `60 GBP`, `gold`. */
export function readInput(text: string, { name, domain }: InputColumn): Read<InputValue> {
  const trimmed = text.trim();
  if (domain.kind === 'values') {
    const known = domain.values.find((value) => isSameName(value, trimmed));
    if (known !== undefined || (domain.open && trimmed !== '')) return { value: known ?? trimmed };
    return trouble(
      `"${trimmed}" is no ${name}.${didYouMean(trimmed, domain.values) || ` It is one of: ${domain.values.join(', ')}.`}`,
      {
        suggestions: allNearest(trimmed, domain.values),
      },
    );
  }
  const number = decimal(trimmed) ?? decimal(withoutUnit(trimmed, domain.unit));
  if (number === undefined) return trouble(`"${trimmed}" is no ${name}, expected a number.`);
  if (!contains(domain.within, number))
    return trouble(`${name} ${decimalText(number)} lies outside of what the table is for.`);
  const { step } = domain;
  if (step && compareDecimals(floorTo(number, step), number) !== 0) {
    return trouble(`${name} ${decimalText(number)} does not occur: it comes in steps of ${decimalText(step)}.`);
  }
  return { value: number };
}

function withoutUnit(text: string, unit: string | undefined): string {
  return unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;
}

/** The number of the row that decides a case, from zero; undefined when none does. The values stand in the order of the inputs. */
export function decidingRow({ rows }: Pick<DecisionTable, 'rows'>, values: readonly InputValue[]): number | undefined {
  const row = rows.findIndex(({ conditions }) => conditions.every((condition, at) => holds(condition, values[at]!)));
  return row < 0 ? undefined : row;
}

/**
 * The rows that a case is decided by: none where it has no row, one as it should be, and under the policy unique all
 * that hold where they do not say the same.
 */
export function decidingRows({ rows, hit }: DecisionTable, values: readonly InputValue[]): readonly number[] {
  const holding = rows.flatMap(({ conditions }, row) =>
    conditions.every((condition, at) => holds(condition, values[at]!)) ? [row] : [],
  );
  const [first] = holding;
  const agree = holding.every((row) => hasSameOutcome(rows[first!]!, rows[row]!));
  return hit === 'first' || agree ? holding.slice(0, 1) : holding;
}

/** The rows that may still decide a case of which not everything is known yet. */
export function possibleRows({ rows }: DecisionTable, values: readonly (InputValue | undefined)[]): readonly number[] {
  return rows.flatMap(({ conditions }, row) => {
    const mayHold = conditions.every((condition, at) => values[at] === undefined || holds(condition, values[at]));
    return mayHold ? [row] : [];
  });
}

function holds(condition: Condition, value: InputValue): boolean {
  switch (condition.kind) {
    case 'any':
      return true;
    case 'number':
      return typeof value !== 'string' && condition.intervals.some((one) => contains(one, value)) !== condition.not;
    default:
      return typeof value === 'string' && condition.values.some((one) => isSameName(one, value)) !== condition.not;
  }
}
