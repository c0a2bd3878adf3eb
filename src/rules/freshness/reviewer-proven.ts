import { introducedBy, versionsOf } from '../../model/history.ts';
import { isPerson } from '../../model/identity.ts';
import { earlierUseOf } from '../../model/review-dates.ts';
import { needsReview } from '../../model/review-days.ts';
import { commitInWords } from '../commit-in-words.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require the commit that brought a review to be the reviewer's, or to carry the reviewer's trailer.
 *
 * ## Why
 *
 * Anybody can write anybody's name below a review. The commit says who did, and that is the difference
 * between a review by somebody and a review in somebody's name.
 *
 * ## What to do
 *
 * Let the reviewer commit the review. Where somebody else does, or pull requests are squashed under
 * another name, add a trailer to that commit: `Reviewed-by: Name <address>`. Commits are matched by
 * the `email` and the `github` name in `people.yaml`; a hidden GitHub address is understood. A review
 * that is not committed yet is not judged, nor is one that freshness/review-evidenced finds to be that
 * of an earlier day. A commit that changed nothing but the addresses of links, and the digest with them
 * as `sop move` and `sop fix` do, brings no review. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * None. It reads the history in git, and is off until the policy turns it on.
 *
 * @example ok: The reviewer's own commit
 * commit: 2026-05-04 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, digest: '5b1d0c2f9a7e4368' }
 * | ---
 *
 * @example ok: Somebody else's, with the reviewer's trailer
 * commit: 2026-05-04 Bo Lindqvist <bo.lindqvist@bakery.example>, reviewed by Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, digest: '5b1d0c2f9a7e4368' }
 * | ---
 *
 * @example ok: Not committed yet
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, digest: '5b1d0c2f9a7e4368' }
 * | ---
 *
 * @example ok: Somebody else moved a page that it links to
 * commit: 2026-05-04 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, digest: '5b1d0c2f9a7e4368' }
 * | ---
 * |
 * | See [the oven](light-the-oven.md).
 * commit: 2026-05-11 Bo Lindqvist <bo.lindqvist@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, digest: '9c382de9396bbd93' }
 * | ---
 * |
 * | See [the oven](../oven/light-the-oven.md).
 *
 * @example not-ok: Somebody else changed a word too
 * commit: 2026-05-04 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, digest: '5b1d0c2f9a7e4368' }
 * | ---
 * |
 * | See [the oven](light-the-oven.md).
 * commit: 2026-05-11 Bo Lindqvist <bo.lindqvist@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, digest: '9c382de9396bbd93' }
 * | ---
 * |
 * | See [an oven](../oven/light-the-oven.md).
 * => sops/bread/bake-sourdough.md:4:15-4:23 The review by Ana Reis came with commit 8b3e2f2 of 11 May 2026 by Bo Lindqvist, and no `Reviewed-by:` trailer of it names the reviewer.
 *
 * @example not-ok: In somebody's name
 * commit: 2026-05-04 Bo Lindqvist <bo.lindqvist@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, digest: '5b1d0c2f9a7e4368' }
 * | ---
 * => sops/bread/bake-sourdough.md:4:15-4:23 The review by Ana Reis came with commit e600c0c of 4 May 2026 by Bo Lindqvist, and no `Reviewed-by:` trailer of it names the reviewer.
 *
 * @example ok: A bot's new date below an old review, which is no evidence to begin with
 * commit: 2025-11-10 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-11-10
 * | review: { by: ana-reis, digest: '5b1d0c2f9a7e4368' }
 * | ---
 * commit: 2026-05-04 docs-helper[bot] <docs-helper[bot]@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis, digest: '5b1d0c2f9a7e4368' }
 * | ---
 *
 * @example not-ok: A reviewer whom no commit can name
 * commit: 2026-05-04 Dora <dora@bakery.example>
 * people.yaml
 * | people:
 * |   - { id: dora-weiss, name: Dora Weiss }
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: dora-weiss, digest: '5b1d0c2f9a7e4368' }
 * | ---
 * => sops/bread/bake-sourdough.md:4:15-4:25 The review by Dora Weiss came with commit e600c0c of 4 May 2026 by Dora, and people.yaml has neither `email` nor `github` to know Dora Weiss by.
 */
export const reviewerProven = defineRule({
  id: 'freshness/reviewer-proven',
  scope: 'sop',
  reads: ['history'],
  severity: 'off',
  why: "Anybody can write anybody's name below a review; the commit says who did.",
  fix: 'Have the reviewer commit the review, or add the trailer `Reviewed-by:` with their name and address to the commit.',
  *check(sop, { base, policy, history }) {
    const { reviewed, review } = sop;
    const reviewer = base.directory.people.get(review?.by ?? '');
    if (review === undefined || reviewer === undefined || !needsReview(sop)) return;
    const versions = versionsOf(history, sop.file);
    const brought = introducedBy(versions, reviewed?.text, review);
    if (brought === undefined) return;
    const asksForEvidence = policy.rules.get('freshness/review-evidenced')?.severity !== 'off';
    if (asksForEvidence && reviewed?.date !== undefined && earlierUseOf(versions, reviewed.date, review)) return;
    const { author, reviewedBy } = brought.commit;
    if ([author, ...reviewedBy].some((identity) => isPerson(reviewer, identity))) return;
    const place = sop.at('review', 'by');
    const seen = `The review by ${reviewer.name} came with commit ${commitInWords(brought.commit)}`;
    if (reviewer.email !== undefined || reviewer.github !== undefined) {
      yield { place, message: `${seen}, and no \`Reviewed-by:\` trailer of it names the reviewer.` };
      return;
    }
    yield {
      place,
      message: `${seen}, and people.yaml has neither \`email\` nor \`github\` to know ${reviewer.name} by.`,
      fix: `Give ${reviewer.name} an \`email\` or a \`github\` name in people.yaml.`,
      related: [{ file: reviewer.file, place: reviewer.at('id'), message: `This is ${reviewer.name}.` }],
    };
  },
});
