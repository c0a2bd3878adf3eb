import type { KnowledgeBase } from '../knowledge-base.ts';

/** An entry of a data file: a person, a tool, a setting. */
export interface EntryDifference {
  /** `person`, `role`, `tool`, `setting` … */
  readonly kind: string;
  readonly id: string;
  readonly state: 'new' | 'removed' | 'changed';
}

interface Entry {
  readonly kind: string;
  readonly id: string;
  /** All it says, for comparing. */
  readonly says: string;
}

export type Entries = ReadonlyMap<string, Entry>;

/** What is read from a data file, entry by entry. */
export function entriesOf(file: string, base: KnowledgeBase): Entries {
  const listed = readers[file]?.(base) ?? ofOneFile(file, base);
  return new Map(listed.map((one) => [`${one.kind} ${one.id}`, one]));
}

type Reader = (base: KnowledgeBase) => readonly Entry[];

const readers: Readonly<Record<string, Reader>> = {
  'people.yaml': ({ directory: { people, roles, teams } }) => [
    ...mapped('person', people),
    ...mapped('role', roles),
    ...mapped('team', teams),
  ],
  'tools.yaml': ({ tools }) => mapped('tool', tools),
  'locations.yaml': ({ locations }) => mapped('location', locations),
  'objectives.yaml': ({ objectives }) => mapped('objective', objectives),
  'glossary.yaml': ({ glossary }) => glossary.map((term) => entry('term', term.term, term)),
  'waivers.yaml': ({ waivers }) => waivers.map((waiver) => entry('waiver', `${waiver.rule} for ${waiver.sop}`, waiver)),
  'site.yaml': ({ site }) => settings(site),
  'policy.yaml': ({ policy: { rules, ...policy } }) => [
    ...settings(policy),
    ...[...rules].map(([id, setting]) => entry('rule', id, setting)),
  ],
};

function ofOneFile(file: string, { kpis, paths }: KnowledgeBase): readonly Entry[] {
  const [, kpiId] = /^kpis\/(.*)\.(?:yaml|csv)$/.exec(file) ?? [];
  const kpi = kpis.get(kpiId ?? '');
  if (kpi !== undefined) return [entry('kpi', kpi.id, file.endsWith('.csv') ? kpi.readings : { ...kpi, readings: [] })];
  const path = paths.find((one) => one.file === file);
  if (path === undefined) return [];
  const { id, title, summary, role, owner, reviewed, review, body } = path;
  const text = [body.preamble, ...body.sections.map((section) => `${section.title}\n${section.canonical}`)];
  return [entry('path', id, { title, summary, role, owner, reviewed, review, text })];
}

/** Functions, which say where a value stands, are left out of JSON. */
function entry(kind: string, id: string, value: object): Entry {
  return { kind, id, says: JSON.stringify(value) };
}

function mapped(kind: string, entries: ReadonlyMap<string, object>): readonly Entry[] {
  return [...entries].map(([id, value]) => entry(kind, id, value));
}

/** Settings are called in the file what they are called here, but for the capitals. */
function settings(all: object): readonly Entry[] {
  return Object.entries(all).flatMap(([name, value]) => {
    if (typeof value === 'function' || name === 'file') return [];
    const written = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return [entry('setting', written, { value })];
  });
}
