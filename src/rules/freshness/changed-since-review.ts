import { longDate } from '../../model/days.ts';
import { digestOf } from '../../model/digest.ts';
import { introducedBy, versionsOf, type Commit, type History } from '../../model/history.ts';
import { needsReview } from '../../model/review-days.ts';
import { changesSinceRecorded } from '../../model/recorded-sections.ts';
import type { Sop } from '../../model/sop.ts';
import { changesTold, normativeChanges } from '../changes-told.ts';
import { commitInWords } from '../commit-in-words.ts';
import { defineRule } from '../define-rule.ts';
import { inSeries } from '../../model/in-series.ts';
import { changesInWords, sectionsIn } from '../../model/recorded-sections-in-words.ts';
import { isMissing, isUnusable } from '../written.ts';

/**
 * Disallow a text that has changed since its review.
 *
 * ## Why
 *
 * The review was of another text. What was written since has been confirmed by nobody, and the date
 * above it says that it has.
 *
 * ## What to do
 *
 * Have the change reviewed and recorded with `sop review`, or take it back. Formatting, wrapping and the
 * sections that the policy calls informative are no change; a word, a number or a step is. Drafts and
 * retired SOPs are exempt.
 *
 * Where a page that is linked to has moved, `sop move` and `sop fix` write its new address and carry the digest over,
 * when the text was the reviewed one and nothing else in it has changed: the link leads where it led. A link that
 * leads elsewhere is a change.
 *
 * Which sections have changed is told by the digests of the sections in the review. Where the policy has the history
 * in git read, it is told too what became of the steps, figures and words, and by which commits.
 *
 * ## Options
 *
 * None. The sections that do not count are `sections.informative` in `policy.yaml`.
 *
 * @example ok: The text that was reviewed
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, outcome: changed, digest: 'f312962f987a0a12', sections: 'purpose:21b8 procedure:8dba' }
 * | ---
 * |
 * | ## Purpose
 * |
 * | Two hundred loaves by six.
 * |
 * | ## Procedure
 * |
 * | 1. Bake for 40 minutes.
 *
 * @example not-ok: A figure changed
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, outcome: changed, digest: 'f312962f987a0a12', sections: 'purpose:21b8 procedure:8dba' }
 * | ---
 * |
 * | ## Purpose
 * |
 * | Two hundred loaves by six.
 * |
 * | ## Procedure
 * |
 * | 1. Bake for 45 minutes.
 * => sops/bread/bake-sourdough.md:11:1-11:13 Since the review of 4 May 2026 "Procedure" has changed.
 *
 * @example not-ok: A section renamed, one gone and one new
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, outcome: changed, digest: 'f312962f987a0a12', sections: 'purpose:21b8 procedure:8dba escalation:5ad1' }
 * | ---
 * |
 * | ## Why
 * |
 * | Two hundred loaves by six.
 * |
 * | ## Procedure
 * |
 * | 1. Bake for 40 minutes.
 * |
 * | ## Exceptions
 * |
 * | None.
 * => sops/bread/bake-sourdough.md:7:1-7:7 Since the review of 4 May 2026 "Purpose" is called "Why", "Exceptions" is new and "Escalation" is gone.
 *
 * @example not-ok: Another title
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake rye
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, outcome: changed, digest: 'f312962f987a0a12', sections: 'purpose:21b8 procedure:8dba' }
 * | ---
 * |
 * | ## Purpose
 * |
 * | Two hundred loaves by six.
 * |
 * | ## Procedure
 * |
 * | 1. Bake for 40 minutes.
 * => sops/bread/bake-sourdough.md:4:51-4:69 Since the review of 4 May 2026 the title, a parameter or the text above the first section has changed.
 *
 * @example not-ok: The commits that changed it, when git is read
 * commit: 2026-05-04 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, outcome: changed, digest: '4d004a2e6e4a5803' }
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bake for 40 minutes.
 * commit: 2026-06-02 Bo Lindqvist <bo.lindqvist@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, outcome: changed, digest: '4d004a2e6e4a5803' }
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bake for 45 minutes.
 * => sops/bread/bake-sourdough.md:4:51-4:69 Since the review of 4 May 2026 the text has changed. Step 1: 40 minutes became 45 minutes. Commits to it since then: 8b3e2f2 of 2 Jun 2026 by Bo Lindqvist.
 *
 * @example ok: Retired
 * sops/bread/bake-brioche.md
 * | ---
 * | title: Bake brioche
 * | status: retired
 * | reviewed: 2025-05-04
 * | review: { by: ana-reis, outcome: changed, digest: '5b1d0c2f9a7e4368' }
 * | ---
 */
export const changedSinceReview = defineRule({
  id: 'freshness/changed-since-review',
  scope: 'sop',
  ofAll: true,
  reads: ['history-if-read'],
  severity: 'error',
  why: 'What was written since the review has been confirmed by nobody, and the date above it says that it has.',
  fix: 'Have the change reviewed and record it with `sop review`, or take it back.',
  *check(sop, { policy, history }) {
    const { digest, sections } = sop.review ?? {};
    if (digest === undefined || !needsReview(sop) || isHalfRead(sop)) return;
    const { informative } = policy.sections;
    if (digest === digestOf(sop, informative)) return;
    const changes = sections === undefined ? undefined : changesSinceRecorded(sections, sop, informative);
    const [first, ...others] = changes === undefined ? [] : sectionsIn(changes);
    const recorded = sop.at('review', 'digest');
    const date = sop.reviewed?.date;
    const since = `Since the review${date === undefined ? '' : ` of ${longDate(date)}`}`;
    const before = history?.reviewed?.get(digest);
    const told = before ? changesTold(normativeChanges(before, sop, policy), 'sop review') : '';
    const where = told !== '' && changes === undefined ? 'the text has changed' : changesInWords(changes);
    yield {
      place: first?.place ?? recorded,
      message: `${since} ${where}.${told}${commitsInWords(commitsSince(sop, history))}`,
      related: [
        ...(first === undefined
          ? []
          : [{ file: sop.file, place: recorded, message: 'The review of the former text is recorded here.' }]),
        ...others.map(({ place }) => ({ file: sop.file, place, message: 'This section is another one too.' })),
      ],
    };
  },
});

/** A title or parameters that cannot be read are a finding already; what they were is not known. */
function isHalfRead(sop: Sop): boolean {
  return isMissing(sop, 'title') || isUnusable(sop, 'title') || isUnusable(sop, 'params');
}

/** Newest first; none while the review itself is not committed. */
function commitsSince(sop: Sop, history: History | undefined): readonly Commit[] {
  const versions = history === undefined ? [] : versionsOf(history, sop.file);
  const brought = introducedBy(versions, sop.reviewed?.text, sop.review);
  return brought === undefined ? [] : versions.slice(0, versions.indexOf(brought)).map(({ commit }) => commit);
}

const mostCommits = 3;

function commitsInWords(commits: readonly Commit[]): string {
  if (commits.length === 0) return '';
  const shown = commits.slice(0, mostCommits).map(commitInWords);
  const others = commits.length - shown.length;
  return ` Commits to it since then: ${inSeries(others > 0 ? [...shown, `${others} more`] : shown)}.`;
}
