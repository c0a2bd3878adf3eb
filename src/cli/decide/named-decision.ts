import { compileDecision } from '../../model/decision/compile.ts';
import type { DecisionTable } from '../../model/decision/table.ts';
import type { WrittenGrid } from '../../model/decision/written-table.ts';
import type { Sop } from '../../model/sop.ts';
import type { OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';
import { sopNamed } from '../named-sop.ts';
import { instead } from '../one-of.ts';

/** A decision that can be asked. */
export interface NamedDecision {
  readonly sop: Sop;
  readonly id: string;
  readonly table: DecisionTable;
  readonly grid: WrittenGrid;
}

/** The decision that a person names: `department/name#table`, or without the table where there is one only. */
export function decisionNamed(typed: string, opened: OpenedBase): NamedDecision {
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
  const { table } = compileDecision(written, sop.params);
  if (!table || !written.grid) {
    throw new Cannot(`The table "${id}" of ${sop.id} cannot be read.`, `sop check ${sop.file} says why.`);
  }
  return { sop, id: id ?? '', table, grid: written.grid };
}
