import { hasKey, startOfFile, type Located, type Place } from '../model/place.ts';
import type { Sop } from '../model/sop.ts';

/** True when the SOP says nothing under this key: the key is absent, or stands there without a value. */
export function isMissing(sop: Sop, field: string): boolean {
  return !sop.given.has(field);
}

/** True when the author wrote something that parsing could not take: a rule of `shape/` reports that. */
export function isUnusable(sop: Sop, field: string): boolean {
  return sop.unusable.has(field);
}

/** Where a missing field is missed: its key when it stands there without a value, else the start of the file. */
export function placeOfMissing(located: Located, field: string): Place {
  return hasKey(located, field) ? located.keyAt(field) : startOfFile;
}
