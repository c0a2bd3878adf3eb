import { compileDecision } from '../../model/decision/compile.ts';
import type { DecisionTable } from '../../model/decision/table.ts';
import type { WrittenGrid } from '../../model/decision/written-table.ts';
import { localParameters } from '../../model/local-version.ts';
import type { Sop } from '../../model/sop.ts';
import type { OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';
import { sopNamed } from '../named-sop.ts';
import { instead, oneOf } from '../one-of.ts';

/** A decision that can be asked. */
export interface NamedDecision {
  /** With the parameters of the location. */
  readonly sop: Sop;
  readonly location: string | undefined;
  readonly id: string;
  readonly table: DecisionTable;
  readonly grid: WrittenGrid;
}

/**
 * The decision that a person names: `department/name#table`, or without the table where there is one only. At a location
 * it is asked with the values that hold there.
 */
export function decisionNamed(typed: string, location: string | undefined, opened: OpenedBase): NamedDecision {
  const hash = typed.indexOf('#');
  const sop = sopNamed(hash < 0 ? typed : typed.slice(0, hash), opened);
  if (sop.kind === 'unreadable') throw new Cannot(`${sop.file} cannot be read.`, 'sop check says why.');
  const { decisions } = sop.body;
  const ids = decisions.flatMap(({ id }) => id ?? []);
  if (decisions.length === 0) throw new Cannot(`${sop.id} has no decision table.`);
  const id = hash < 0 && decisions.length === 1 ? ids[0] : typed.slice(hash + 1);
  const written = hash < 0 && decisions.length > 1 ? undefined : decisions.find((one) => one.id === id);
  if (hash < 0 && !written) {
    throw new Cannot(
      `${sop.id} has ${decisions.length} decision tables: ${ids.join(', ')}.`,
      `Name one: ${sop.id}#${ids[0]}`,
    );
  }
  if (!written) throw new Cannot(`${sop.id} has no decision table "${id}".`, instead(id ?? '', ids));
  const here = location === undefined ? sop : sopAt(location, sop, opened);
  const { table } = compileDecision(written, here.params);
  if (!table || !written.grid) {
    throw new Cannot(`The table "${id}" of ${sop.id} cannot be read.`, `sop check ${sop.file} says why.`);
  }
  return { sop: here, location, id: id ?? '', table, grid: written.grid };
}

/** The SOP as it is at a location, with a version of its own there or without. */
function sopAt(location: string, sop: Sop, { base }: OpenedBase): Sop {
  oneOf('location', location, [...base.locations.keys()]);
  if (sop.locations && !sop.locations.includes(location)) {
    throw new Cannot(`${sop.id} does not hold at ${location}.`, `It holds at ${sop.locations.join(', ')}.`);
  }
  const local = base.locals.find((one) => one.location === location && one.sopId === sop.id);
  return local ? { ...sop, params: localParameters(sop, local) } : sop;
}
