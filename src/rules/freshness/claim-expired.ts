import type { Claim } from '../../model/body.ts';
import { inWords, longDate } from '../../model/days.ts';
import type { Place } from '../../model/place.ts';
import { needsReview } from '../../model/review-days.ts';
import { defineRule } from '../define-rule.ts';
import { notADate } from '../guess-date.ts';

/**
 * Disallow a claim whose last day has passed.
 *
 * ## Why
 *
 * Some sentences are true for a while: a price until the end of the year, a detour until the repair
 * is done. `:until[2026-12-31]{…}` says so where they stand; past that day the text tells readers
 * something that was only promised to be true up to then.
 *
 * ## What to do
 *
 * Find out what holds today, write that, and give it a new last day or none. The claim still holds
 * on its last day. A day that is not written `YYYY-MM-DD` is a finding too, since it would never pass.
 * Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The day before its last
 * today: 2026-06-14
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | Use the lower deck. :until[2026-06-15]{The upper deck is being repaired.}
 *
 * @example ok: Its last day
 * today: 2026-06-15
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | Use the lower deck. :until[2026-06-15]{The upper deck is being repaired.}
 *
 * @example not-ok: The day after
 * today: 2026-06-16
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | Use the lower deck. :until[2026-06-15]{The upper deck is being repaired.}
 * => sops/bread/bake-sourdough.md:5:28-5:38 This held until 15 Jun 2026, yesterday: "The upper deck is being repaired."
 *
 * @example not-ok: A day that does not exist, in an onboarding path
 * paths/counter.md
 * | ---
 * | title: Your first week at the counter
 * | ---
 * |
 * | Ask Bo. :until[2026-06-31]{Ana is away.}
 * => paths/counter.md:5:16-5:26 The last day "2026-06-31" is not a day. June 2026 has 30 days. Write a day that exists, as YYYY-MM-DD.
 */
export const claimExpired = defineRule({
  id: 'freshness/claim-expired',
  scope: 'page',
  reads: ['clock'],
  severity: 'error',
  why: 'A sentence that was only true for a while misleads whoever reads it later.',
  fix: 'Write what holds today, and give it a new last day or none.',
  *check(page, { base, today }) {
    if (page.kind === 'sop' && !needsReview(page)) return;
    for (const claim of page.body.claims) {
      const place = lastDayPlace(claim, base.sources.get(page.file) ?? '');
      if (claim.date === undefined) {
        const { message, suggestions } = notADate(claim.until);
        const fix = 'Write the last day of the claim as YYYY-MM-DD.';
        yield { place, message: `The last day "${claim.until}" is not a day. ${message}`, fix, suggestions };
      } else if (today > claim.date) {
        const held = claim.text === '' ? '.' : `: "${claim.text}"`;
        yield { place, message: `This held until ${longDate(claim.date)}, ${inWords(today, claim.date)}${held}` };
      }
    }
  },
});

/** The claim's place may or may not take in its braces, depending on what is in them; the day's place does not. */
function lastDayPlace({ until, place }: Claim, text: string): Place {
  const line = text.split(/\r\n|\n|\r/)[place.line - 1] ?? '';
  const start = line.indexOf(until, place.column - 1);
  if (start < 0) return place;
  return { line: place.line, column: start + 1, endLine: place.line, endColumn: start + 1 + until.length };
}
