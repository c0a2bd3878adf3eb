import type { Change, Weight } from '../change.ts';
import { intervalInWords } from '../interval.ts';
import type { Sop } from '../sop.ts';

interface Field {
  /** As it is written in the file. */
  readonly name: string;
  readonly label: string;
  readonly weight: Weight;
  readonly read: (sop: Sop) => string | readonly string[] | undefined;
  /** What it means that there is none. */
  readonly none?: string;
}

const fields: readonly Field[] = [
  { name: 'title', label: 'The title', weight: 'editorial', read: ({ title }) => title },
  { name: 'summary', label: 'The summary', weight: 'editorial', read: ({ summary }) => summary },
  { name: 'owner', label: 'The owner', weight: 'material', read: ({ owner }) => owner },
  { name: 'deputy', label: 'The deputy', weight: 'material', read: ({ deputy }) => deputy },
  { name: 'review_every', label: 'The review interval', weight: 'material', read: reviewEvery, none: "the policy's" },
  { name: 'risk', label: 'The risk', weight: 'material', read: ({ risk }) => risk },
  { name: 'status', label: 'The status', weight: 'material', read: ({ status }) => status },
  { name: 'kpis', label: 'KPIs', weight: 'material', read: ({ kpis }) => kpis },
  { name: 'roles', label: 'Roles', weight: 'material', read: ({ roles }) => roles },
  { name: 'tools', label: 'Tools', weight: 'material', read: ({ tools }) => tools },
  { name: 'locations', label: 'Locations', weight: 'material', read: ({ locations }) => locations, none: 'everywhere' },
  { name: 'escalate_to', label: 'Who decides on escalation', weight: 'material', read: ({ escalateTo }) => escalateTo },
  { name: 'replaced_by', label: 'The SOP that replaces it', weight: 'material', read: ({ replacedBy }) => replacedBy },
  { name: 'aliases', label: 'Former names', weight: 'editorial', read: ({ aliases }) => aliases },
  { name: 'pilot', label: 'The pilot', weight: 'material', read: pilot },
];

function reviewEvery({ reviewEvery: every }: Sop): string | undefined {
  return every && intervalInWords(every);
}

function pilot({ pilot: trial }: Sop): string | undefined {
  if (trial === undefined) return undefined;
  const ends = trial.ends === undefined ? [] : [`until ${trial.ends.text}`];
  return [...ends, ...(trial.expect === undefined ? [] : [`expecting ${trial.expect}`])].join(', ') || 'without an end';
}

/**
 * What happened to the fields, except to the record of a review: that says something of a procedure and is no part
 * of it. The order of a list means nothing.
 */
export function fieldChanges(before: Sop, after: Sop): readonly Change[] {
  return fields.flatMap((field): readonly Change[] => {
    const [old, fresh] = [valueOf(before, field), valueOf(after, field)];
    const [one, other] = [old, fresh].map((value) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value));
    if (one === other) return [];
    const [was, is] = [inWords(old), inWords(fresh)];
    return [
      {
        kind: 'field-changed',
        weight: field.weight,
        where: field.name,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is, place: after.at(field.name) }),
        sentence: `${sentenceOf(field, old, fresh)}.`,
      },
    ];
  });
}

type Value = string | readonly string[] | undefined;

function valueOf(sop: Sop, { name, read }: Field): Value {
  return sop.unusable.has(name) ? 'something that cannot be read' : read(sop);
}

function inWords(value: Value): string | undefined {
  return typeof value === 'string' || value === undefined ? value : value.length === 0 ? undefined : value.join(', ');
}

function sentenceOf({ label, none }: Field, before: Value, after: Value): string {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [gone, come] = [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))];
    const said = [
      come.length > 0 ? `${come.join(', ')} added` : '',
      gone.length > 0 ? `${gone.join(', ')} removed` : '',
    ];
    return `${label}: ${said.filter((words) => words !== '').join('; ') || 'one stands there more or less often'}`;
  }
  const [is, was] = [inWords(after) ?? none, inWords(before) ?? none];
  if (is === undefined) return `${label} is no longer given; it was ${was}`;
  if (Array.isArray(before) || Array.isArray(after)) return `${label} are now ${is}; before, ${was}`;
  return `${label} is now ${is}; ${was === undefined ? 'there was none' : `it was ${was}`}`;
}
