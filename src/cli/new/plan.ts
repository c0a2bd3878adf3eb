import { join } from 'node:path';
import { existsSync } from 'node:fs';
import type { Draft } from '../../edit/draft.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { nearest } from '../../model/nearest.ts';
import { titleFromSlug } from '../../model/sop-id.ts';
import type { OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';
import { oneOf } from '../one-of.ts';
import type { Root } from '../root.ts';
import type { Answers } from './answers.ts';
import { livingParty, sharedPeople } from './people.ts';
import { slugOf } from './sop-path.ts';

/** The flags of `sop new`. */
export interface Flags {
  readonly title?: string;
  readonly department?: string;
  readonly summary?: string;
  readonly owner?: string;
  readonly deputy?: string;
  readonly risk?: string;
  readonly escalateTo?: string;
  readonly kpi?: readonly string[];
  readonly role?: readonly string[];
  readonly tool?: readonly string[];
  readonly location?: readonly string[];
}

const risks = ['low', 'medium', 'high'] as const;

/** Answers that flags gave, refused at once where they name nobody, or a department that looks like a slip of the pen. */
export function givenBy(flags: Flags, id: string | undefined, { base, root, today }: OpenedBase): Answers {
  const party = (flag: string, text: string | undefined): string | undefined =>
    text === undefined ? undefined : livingParty(flag, text, base.directory, today);
  const { department, title, summary } = flags;
  const folder = id?.includes('/') ? id.slice(0, id.indexOf('/')) : department;
  if (folder !== undefined) knownDepartment(folder, base, root);
  return {
    id,
    department,
    title,
    summary,
    owner: party('--owner', flags.owner),
    deputy: party('--deputy', flags.deputy),
    risk: flags.risk === undefined ? undefined : oneOf('risk', flags.risk, risks),
  };
}

/** Answers and the rest of the flags made into a draft with names that exist; anything else is refused with what was probably meant. */
export function draftFrom(answers: Answers, flags: Flags, { base, today }: OpenedBase): Draft {
  const { directory } = base;
  const { owner = '', deputy } = answers;
  const { kpi = [], role = [], tool = [], location = [] } = flags;
  const escalateTo =
    flags.escalateTo === undefined ? undefined : livingParty('--escalate-to', flags.escalateTo, directory, today);
  const shared = deputy === undefined ? [] : sharedPeople(owner, deputy, directory, today);
  if (shared.length > 0) {
    throw new Cannot(`Owner and deputy are the same: ${shared.join(', ')}.`, 'Name somebody else with --deputy.');
  }
  const title = answers.title ?? titleFromSlug(answers.id ?? '');
  const namesake = base.sops.find((sop) => sop.title.toLowerCase() === title.toLowerCase());
  if (namesake) throw new Cannot(`"${title}" is the title of ${namesake.id} already.`, 'Give another with --title.');
  return {
    title,
    summary: answers.summary ?? '',
    owner,
    ...(deputy === undefined ? {} : { deputy }),
    risk: answers.risk ?? 'medium',
    kpis: kpi.map((id) => oneOf('KPI', id, [...base.kpis.keys()])),
    roles: role.map((id) => oneOf('role', id, [...directory.roles.keys()])),
    tools: tool.map((id) => oneOf('tool', id, [...base.tools.keys()])),
    locations: location.map((id) => oneOf('location', id, [...base.locations.keys()])),
    ...(escalateTo === undefined ? {} : { escalateTo }),
  };
}

/** The id the new SOP will have. */
export function idOf(answers: Answers, base: KnowledgeBase, root: Root): string {
  const { id, department, title } = answers;
  if (id?.includes('/')) {
    if (department !== undefined && !id.startsWith(`${department}/`)) {
      throw new Cannot(`The id "${id}" is not in the department "${department}".`, 'Leave one of the two out.');
    }
    return id;
  }
  return `${knownDepartment(department ?? '', base, root)}/${id ?? slugOf(title ?? '')}`;
}

/** A new department is welcome; one that looks like a slip of the pen is not. */
export function knownDepartment(department: string, base: KnowledgeBase, root: Root): string {
  const known = [...new Set([...base.site.departments.map(({ id }) => id), ...base.sops.map((sop) => sop.department)])];
  if (known.includes(department) || existsSync(join(root.absolute, 'sops', department))) return department;
  const near = nearest(department, known);
  if (near !== undefined) {
    throw new Cannot(
      `There is no department "${department}". Did you mean "${near}"?`,
      `For a new department, make the folder ${root.prefix}sops/${department} first.`,
    );
  }
  if (slugOf(department) === department) return department;
  throw new Cannot(`"${department}" cannot be a folder name.`, `Did you mean "${slugOf(department)}"?`);
}
