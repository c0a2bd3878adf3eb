import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { versionsOf, type Version } from '../../model/history.ts';
import { earlierUseOf, reviewDatesOf } from '../../model/review-dates.ts';
import { needsReview } from '../../model/review-days.ts';
import type { Review } from '../../model/sop.ts';
import { commitInWords } from '../commit-in-words.ts';
import { defineRule } from '../define-rule.ts';
import { inSeries } from '../../model/in-series.ts';
import { hasKey } from '../../model/place.ts';
import { isUnusable } from '../written.ts';

/**
 * Require evidence of the review that the review date speaks of.
 *
 * ## Why
 *
 * A date is quickly moved. Where procedures carry nothing but a date, most changes of it change nothing
 * else, dozens on one day, and readers learn that it means nothing. A review that says who did it, what
 * came of it and which text it was of can be believed.
 *
 * ## What to do
 *
 * Go through the procedure with somebody who does the work, and let `sop review` write the `review`
 * block: `by`, `outcome`, the `digest` of the text, and, when nothing had to change, a `note` of what was
 * checked. If the date was moved without a review, put the former one back.
 *
 * Where the policy has the history in git read, evidence that git has known for an earlier date since
 * before the day of the review is no evidence of this one. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A review that changed the text
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review:
 * |   by: ana-reis
 * |   outcome: changed
 * |   digest: '5b1d0c2f9a7e4368'
 * | ---
 *
 * @example not-ok: Nothing but a date
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The review of 4 May 2026 has no evidence: there is no `review` block.
 *
 * @example not-ok: A block without a value
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review:
 * | ---
 * => sops/bread/bake-sourdough.md:4:1-4:7 The review of 4 May 2026 has no evidence: the `review` block is empty.
 *
 * @example not-ok: Half of it
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review:
 * |   by: ana-reis
 * | ---
 * => sops/bread/bake-sourdough.md:4:1-4:7 The review of 4 May 2026 does not say what came of it (`outcome`) or which text it was of (`digest`).
 *
 * @example not-ok: Nothing had to change, and nobody says what was checked
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, outcome: unchanged, digest: '5b1d0c2f9a7e4368' }
 * | ---
 * => sops/bread/bake-sourdough.md:4:1-4:7 The review of 4 May 2026 does not say what was checked (`note`), which the outcome `unchanged` asks for.
 *
 * @example not-ok: The date moved, the evidence left as it was
 * commit: 2025-11-10 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-11-10
 * | review: { by: ana-reis, outcome: changed, digest: '5b1d0c2f9a7e4368' }
 * | ---
 * commit: 2026-05-04 Bo Lindqvist <bo.lindqvist@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, outcome: changed, digest: '5b1d0c2f9a7e4368' }
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The review of 4 May 2026 has the evidence of an earlier one: commit e600c0c of 10 Nov 2025 by Ana Reis gives it for 10 Nov 2025. The date came with commit 8b3e2f2 of 4 May 2026 by Bo Lindqvist, which changed nothing else.
 *
 * @example not-ok: A date that a bot has moved
 * commit: 2025-11-10 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-11-10
 * | ---
 * commit: 2026-05-04 docs-helper[bot] <docs-helper[bot]@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The review of 4 May 2026 has no evidence: there is no `review` block. The date came with commit 8b3e2f2 of 4 May 2026 by the bot docs-helper[bot], which changed nothing else.
 *
 * @example ok: A draft
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | status: draft
 * | reviewed: 2026-05-04
 * | ---
 */
export const reviewEvidenced = defineRule({
  id: 'freshness/review-evidenced',
  scope: 'sop',
  ofAll: true,
  reads: ['history-if-read'],
  severity: 'error',
  why: 'A date alone is quickly moved; a review that says who did it, what came of it and which text it was of can be believed.',
  fix: 'Record the review that was done with `sop review`, or put the former date back.',
  *check(sop, { history }) {
    const { review } = sop;
    const reviewed = sop.reviewed?.date;
    if (reviewed === undefined || !needsReview(sop) || isUnusable(sop, 'review')) return;
    const versions = history === undefined ? [] : versionsOf(history, sop.file);
    const ofTheDay = `The review of ${longDate(reviewed)}`;
    if (review === undefined) {
      const empty = hasKey(sop, 'review');
      const seen = empty ? 'the `review` block is empty' : 'there is no `review` block';
      yield {
        place: empty ? sop.keyAt('review') : sop.at('reviewed'),
        message: `${ofTheDay} has no evidence: ${seen}.${whereFrom(versions, reviewed)}`,
      };
      return;
    }
    const silent = whatIsLeftOut(review);
    if (silent.length > 0) {
      yield { place: sop.keyAt('review'), message: `${ofTheDay} does not say ${inSeries(silent, 'or')}.` };
      return;
    }
    const earlier = earlierUseOf(versions, reviewed, review);
    if (earlier?.reviewed?.date === undefined) return;
    yield {
      place: sop.at('reviewed'),
      message: `${ofTheDay} has the evidence of an earlier one: commit ${commitInWords(earlier.commit)} gives it for ${longDate(earlier.reviewed.date)}.${whereFrom(versions, reviewed)}`,
    };
  },
});

function whatIsLeftOut({ by, outcome, digest, note }: Review): readonly string[] {
  const silent: string[] = [];
  if (by === undefined) silent.push('who did it (`by`)');
  if (outcome === undefined) silent.push('what came of it (`outcome`)');
  if (digest === undefined) silent.push('which text it was of (`digest`)');
  if (outcome === 'unchanged' && note === undefined)
    silent.push('what was checked (`note`), which the outcome `unchanged` asks for');
  return silent;
}

/** The commit that brought the date, as far as git was asked. */
function whereFrom(versions: readonly Version[], reviewed: CalendarDate): string {
  const [newest] = reviewDatesOf(versions);
  if (newest?.date !== reviewed) return '';
  const { commit, onlyReview } = newest.broughtBy;
  return ` The date came with commit ${commitInWords(commit)}${onlyReview ? ', which changed nothing else' : ''}.`;
}
