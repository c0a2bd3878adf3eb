import { hasKey, type Located, type Place } from '../model/place.ts';
import type { Policy } from '../model/policy.ts';
import type { TextEdit } from './text-edit.ts';

/** The order in which people read the fields of an SOP or a local version; one that is added goes behind those before it. */
export const order = [
  'base',
  'base_digest',
  'base_sections',
  'title',
  'summary',
  'owner',
  'deputy',
  'reviewed',
  'review',
  'review_every',
  'risk',
  'status',
  'pilot',
  'kpis',
  'roles',
  'tools',
  'locations',
  'escalate_to',
  'replaced_by',
  'aliases',
  'params',
] as const;

export type FieldName = (typeof order)[number];

/**
 * Gives a field of an SOP or a local version a value: in its place when the file has the field, else on a line of its own where
 * it belongs. `yaml` is the value as it is to stand behind the colon; that of a mapping begins with a line end
 * and is indented. Comments and all other fields stay as they are. The file must have frontmatter.
 */
export function setField(page: Located, policy: Pick<Policy, 'fields'>, name: FieldName, yaml: string): TextEdit {
  const written = policy.fields[name] ?? name;
  const line = `${written}:${yaml.startsWith('\n') ? '' : ' '}${yaml}`;
  if (hasKey(page, name)) {
    const key = page.keyAt(name);
    return { place: from(key, lastOf(key, page.at(name))), text: line };
  }
  const before = order.slice(0, order.indexOf(name)).findLast((other) => hasKey(page, other));
  if (before === undefined) return { place: pointAt(2, 1), text: `${line}\n` };
  const { endLine } = lastOf(page.keyAt(before), page.at(before));
  return { place: pointAt(endLine + 1, 1), text: `${line}\n` };
}

/** Where the value ends, or the key with its colon when there is no value. */
export function lastOf(key: Place, value: Place): Place {
  const isBehind = value.line > key.line || value.column > key.column;
  return isBehind ? value : { ...key, endColumn: key.endColumn + 1 };
}

function from(start: Place, end: Place): Place {
  return { line: start.line, column: start.column, endLine: end.endLine, endColumn: end.endColumn };
}

function pointAt(line: number, column: number): Place {
  return { line, column, endLine: line, endColumn: column };
}
