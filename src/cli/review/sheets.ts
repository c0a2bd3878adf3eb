import { check } from '../../check/check.ts';
import { forFolderAlone } from '../../check/configure.ts';
import { changesBetween } from '../../model/changes/changes-between.ts';
import { changesSinceRecorded } from '../../model/recorded-sections.ts';
import type { Sop } from '../../model/sop.ts';
import type { PastOfSop } from '../../parse/reviewed-version.ts';
import type { ReviewSheet, TextSince } from '../../report/review-sheet.ts';
import { rules } from '../../rules/index.ts';
import type { OpenedBase } from '../base.ts';
import { standingOf } from './answers.ts';
import type { Past } from './past.ts';

/** What the reviewers of some SOPs should see; the whole base is judged once for all of them. */
export function sheetsFor(sops: readonly Sop[], past: Past, { base, today }: OpenedBase): readonly ReviewSheet[] {
  const { findings } = check({ ...base, policy: forFolderAlone(rules, base.policy) }, rules, { today });
  return sops.map((sop) => {
    const by = sop.review?.by;
    return {
      sop,
      today,
      ...(by === undefined ? {} : { reviewer: base.directory.people.get(by)?.name ?? by }),
      text: textSince(sop, past.bySop.get(sop.file), base),
      ...(past.withoutGit === undefined || sop.reviewed === undefined ? {} : { withoutGit: past.withoutGit }),
      kpis: sop.kpis.flatMap((id) => base.kpis.get(id) ?? []),
      findings: findings.filter(({ file }) => file === sop.file),
      waivers: base.waivers.filter((waiver) => waiver.sop === sop.id),
    };
  });
}

function textSince(sop: Sop, past: PastOfSop | undefined, { policy, sources }: OpenedBase['base']): TextSince {
  if (sop.reviewed === undefined) return { kind: 'first' };
  const then = past?.reviewed;
  if (then !== undefined) {
    const { informative, procedure } = policy.sections;
    const texts = { before: then.text, after: sources.get(sop.file) ?? '' };
    const { changes } = changesBetween(then.sop, sop, { informative, procedure, texts });
    return { kind: 'compared', with: then.commit, proven: then.proven, changes };
  }
  const standing = standingOf(sop, past, { policy });
  if (standing === 'unknown') return { kind: 'unknown' };
  const recorded = sop.review?.sections;
  return {
    kind: 'digests',
    same: standing === 'same',
    ...(recorded === undefined ? {} : { sections: changesSinceRecorded(recorded, sop, policy.sections.informative) }),
  };
}
