import type { Policy } from '../../model/policy.ts';
import type { Sop } from '../../model/sop.ts';
import { setField } from '../field.ts';
import type { Rewrite } from '../rewrite.ts';
import { textAt } from '../text-edit.ts';
import { appendItem, removeItem } from '../yaml-list.ts';
import { scalarLike, yamlScalar } from '../yaml-scalar.ts';

/** Keeps the id an SOP had as one of its aliases, in the place of the new one where that was an alias so far. */
export function aliasRewrite(sop: Sop, id: string, source: string, policy: Pick<Policy, 'fields'>): Rewrite {
  const { aliases, file } = sop;
  const told = { file, what: 'alias', before: '', after: sop.id };
  const list = { located: sop, path: ['aliases'], length: aliases.length, source };
  const back = indexIn(aliases, id);
  if (back >= 0 && indexIn(aliases, sop.id) >= 0) {
    return { ...told, before: id, after: 'no alias any more', edit: removeItem(list, back) };
  }
  if (back >= 0) {
    const place = sop.at('aliases', back);
    return { ...told, before: id, edit: { place, text: scalarLike(textAt(source, place), sop.id) } };
  }
  const yaml = yamlScalar(sop.id);
  const edit = aliases.length > 0 ? appendItem(list, yaml) : setField(sop, policy, 'aliases', `[${yaml}]`);
  return { ...told, edit };
}

function indexIn(ids: readonly string[], id: string): number {
  return ids.findIndex((one) => one.toLowerCase() === id.toLowerCase());
}
