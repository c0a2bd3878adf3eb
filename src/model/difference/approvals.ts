import type { SopId } from '../sop.ts';
import type { Approver } from './approvers.ts';
import type { SopDifference } from './sop-differences.ts';

/** A person or a role who has to approve, and what. */
export interface Approval extends Omit<Approver, 'as'> {
  readonly for: readonly { readonly sop: SopId; readonly as: Approver['as'] }[];
}

/** Who must approve a change, each once, in the order in which its SOPs name them. */
export function approvalsFor(sops: readonly SopDifference[]): readonly Approval[] {
  const asked = sops.flatMap((sop) => sop.approvers.map((approver) => ({ sop: sop.id, approver })));
  return [...Map.groupBy(asked, ({ approver }) => approver.id).values()].map((own) => {
    const { id, name, people } = own[0]!.approver;
    return { id, name, people, for: own.map(({ sop, approver }) => ({ sop, as: approver.as })) };
  });
}
