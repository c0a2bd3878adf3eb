import { indexOf } from '../../model/base-index.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Located, PathInData } from '../../model/place.ts';

/** What a person can be, as `sop handover --only` says it. */
export const kinds = ['owner', 'deputy', 'escalation', 'role', 'manager', 'kpi', 'tool', 'objective', 'path'] as const;

export type Kind = (typeof kinds)[number];

/** A place that names a person. */
export interface Naming {
  readonly kind: Kind;
  /** Whose owner, deputy or holder it is: the id of an SOP, a role, a tool. */
  readonly subject: string;
  readonly located: Located;
  readonly path: PathInData;
}

/** Every place of a base that gives a person something to do. What a person did (a review, a waiver) stays theirs. */
export function namingsOf(base: KnowledgeBase, person: string): readonly Naming[] {
  const found: Naming[] = [];
  const look = (kind: Kind, subject: string, name: string | undefined, located: Located, ...path: PathInData): void => {
    if (name === person) found.push({ kind, subject, located, path });
  };
  for (const sop of base.sops) {
    look('owner', sop.id, sop.owner, sop, 'owner');
    look('deputy', sop.id, sop.deputy, sop, 'deputy');
    look('escalation', sop.id, sop.escalateTo, sop, 'escalate_to');
  }
  for (const local of base.locals) look('owner', local.id, local.owner, local, 'owner');
  for (const path of base.paths) look('path', path.id, path.owner, path, 'owner');
  for (const role of base.directory.roles.values()) {
    const index = role.holders.indexOf(person);
    look('role', role.id, role.holders[index], role, 'holders', index);
  }
  for (const other of base.directory.people.values()) look('manager', other.id, other.manager, other, 'manager');
  for (const kpi of base.kpis.values()) look('kpi', kpi.id, kpi.owner, kpi, 'owner');
  for (const tool of base.tools.values()) look('tool', tool.id, tool.owner, tool, 'owner');
  for (const objective of base.objectives.values())
    look('objective', objective.id, objective.owner, objective, 'owner');
  return found;
}

/** What a naming is called in a list: its subject is only told where the file does not tell it. */
export function titleOf({ kind, subject, located }: Naming, base: KnowledgeBase): string {
  if (indexOf(base).pageByFile.has(located.file)) return kind === 'path' ? 'owner' : kind;
  return kind === 'manager' ? `manager of ${subject}` : `${kind} ${subject}`;
}
