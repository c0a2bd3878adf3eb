import { digestOf, sectionDigests } from '../model/digest.ts';
import type { LocalVersion } from '../model/local-version.ts';
import type { Policy } from '../model/policy.ts';
import type { Sop } from '../model/sop.ts';
import { setField } from './field.ts';
import type { TextEdit } from './text-edit.ts';

/** Records in a local version that it was compared with its SOP as that stands. Nothing else of it changes. */
export function acceptEdits(
  local: LocalVersion,
  base: Sop,
  { sections: { informative } }: Pick<Policy, 'sections'>,
): readonly TextEdit[] {
  const set = (name: 'base_digest' | 'base_sections', digest: string): TextEdit =>
    // Local files have no dialect. In quotes always: one of digits alone would be a number.
    setField(local, { fields: {} }, name, JSON.stringify(digest));
  const sections = sectionDigests(base, informative);
  return [
    set('base_digest', digestOf(base, informative)),
    ...(sections === '' ? [] : [set('base_sections', sections)]),
  ];
}
