import type { Mark } from '../body.ts';
import type { CalendarDate } from '../calendar-date.ts';
import { livingPeople, type Person } from '../directory.ts';
import { isInForce } from '../in-force.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { Sop } from '../sop.ts';

/** An SOP in force and the marks in it that ask for one party's approval. */
interface Waiting {
  readonly sop: Sop;
  readonly marks: readonly Mark[];
}

/** A person or a role, and what waits for it. */
export interface Approver {
  /** As the marks name it. */
  readonly id: string;
  /** Those who can give the approval on the day. */
  readonly people: readonly Person[];
  readonly waiting: readonly Waiting[];
}

/** Who approves, and in which SOPs; the most asked first. `sops` counts those that need any approval at all. */
export function approvals(
  base: KnowledgeBase,
  today: CalendarDate,
): { readonly approvers: readonly Approver[]; readonly sops: number } {
  const waiting = new Map<string, Waiting[]>();
  let sops = 0;
  for (const sop of base.sops.filter(isInForce)) {
    const marks = sop.body.marks.filter(({ name }) => name === 'approve');
    if (marks.length > 0) sops += 1;
    for (const [id, own] of Map.groupBy(marks, ({ label }) => label)) {
      const known = waiting.get(id);
      if (known) known.push({ sop, marks: own });
      else waiting.set(id, [{ sop, marks: own }]);
    }
  }
  const approvers = [...waiting].map(([id, own]) => ({
    id,
    people: livingPeople(base.directory, id, today),
    waiting: own,
  }));
  return {
    sops,
    approvers: approvers.toSorted((a, b) => b.waiting.length - a.waiting.length || (a.id < b.id ? -1 : 1)),
  };
}
