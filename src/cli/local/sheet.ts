import { troubleWithHistory, unshallow } from '../../load/history.ts';
import { loadComparedText } from '../../load/compared-text.ts';
import { isBehind, localDifferences } from '../../model/local-differences.ts';
import { changesSinceRecorded } from '../../model/recorded-sections.ts';
import type { BaseSince, LocalSheet } from '../../report/local-sheet.ts';
import { normativeChanges } from '../../rules/changes-told.ts';
import type { OpenedBase } from '../base.ts';
import type { NamedLocal } from '../named-local.ts';

/** What a person should see who compares a local version with its SOP. */
export async function sheetFor(named: NamedLocal, opened: OpenedBase): Promise<LocalSheet> {
  const { sop, local } = named;
  const place = opened.base.locations.get(local.location)?.title ?? local.location;
  return { sop, local, place, differences: localDifferences(sop, local), since: await since(named, opened) };
}

async function since({ sop, local }: NamedLocal, { base, root }: OpenedBase): Promise<BaseSince> {
  const { informative } = base.policy.sections;
  if (local.baseDigest === undefined) return { kind: 'never' };
  if (!isBehind(sop, local, informative)) return { kind: 'same' };
  const trouble = await troubleWithHistory(root.absolute);
  const before = trouble ? undefined : await loadComparedText(root.absolute, base, sop, local);
  if (before) return { kind: 'compared', changes: normativeChanges(before, sop, base.policy) };
  const recorded = local.baseSections;
  return {
    kind: 'digests',
    ...(recorded === undefined ? {} : { sections: changesSinceRecorded(recorded, sop, informative) }),
    why:
      trouble === undefined
        ? 'The text it was compared with is not in git, so the words cannot be shown.'
        : trouble.kind === 'shallow'
          ? `This clone holds only the end of the history, so the words cannot be shown. ${unshallow}`
          : 'There is no history in git here, so the words cannot be shown.',
  };
}
