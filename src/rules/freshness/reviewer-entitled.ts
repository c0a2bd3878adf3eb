import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { hasLeft, namedPeople, party, type Directory, type Person } from '../../model/directory.ts';
import type { Related } from '../../model/finding.ts';
import { needsReview } from '../../model/review-days.ts';
import { reviewersOf } from '../../model/reviewers.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';
import { isUnusable } from '../written.ts';

/**
 * Require the reviewer to be the owner, the deputy, or somebody who holds their role.
 *
 * ## Why
 *
 * A review is worth what its reviewer knows of the work and answers for. Anybody can read a page and
 * find it plausible; those who own it know whether it is done that way.
 *
 * ## What to do
 *
 * Have the owner or the deputy review the SOP, or make the reviewer its deputy. `by` is the id of a
 * person, never of a role, and of one who was there on the day of the review. Leaving later is fine:
 * whoever has left since, or is about to, may have handed the SOP over and is not asked about. Drafts
 * and retired SOPs are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Somebody who holds the owning role
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis }
 * | ---
 *
 * @example ok: The deputy
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | deputy: bo-lindqvist
 * | reviewed: 2026-05-04
 * | review: { by: bo-lindqvist }
 * | ---
 *
 * @example ok: An owner who has left since
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: bo-lindqvist
 * | reviewed: 2026-03-30
 * | review: { by: cem-aydin }
 * | ---
 *
 * @example not-ok: A review on the first day without the reviewer
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | reviewed: 2026-03-31
 * | review: { by: cem-aydin }
 * | ---
 * => sops/counter/open-the-shop.md:5:15-5:24 The reviewer "cem-aydin" left on 31 Mar 2026, and this review is of 31 Mar 2026.
 *
 * @example not-ok: A review before the reviewer's first day
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: counter-lead
 * | reviewed: 2022-08-14
 * | review: { by: bo-lindqvist }
 * | ---
 * => sops/counter/open-the-shop.md:5:15-5:27 The reviewer "bo-lindqvist" came on 15 Aug 2022, and this review is of 14 Aug 2022.
 *
 * @example not-ok: A helpful colleague
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | deputy: ana-reis
 * | reviewed: 2026-05-04
 * | review: { by: bo-lindqvist }
 * | ---
 * => sops/bread/bake-sourdough.md:6:15-6:27 The reviewer "bo-lindqvist" is neither the owner "head-baker" (Ana Reis) nor the deputy "ana-reis".
 *
 * @example not-ok: Misspelt
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2026-05-04
 * | review: { by: ana-ries }
 * | ---
 * => sops/bread/bake-sourdough.md:5:15-5:23 The reviewer "ana-ries" is not a person in people.yaml. Did you mean "ana-reis"?
 *
 * @example not-ok: A role
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2026-05-04
 * | review: { by: head-baker }
 * | ---
 * => sops/bread/bake-sourdough.md:5:15-5:25 The reviewer "head-baker" is a role, expected the id of the person who did the review.
 */
export const reviewerEntitled = defineRule({
  id: 'freshness/reviewer-entitled',
  scope: 'sop',
  ofAll: true,
  severity: 'error',
  why: 'A review is worth what its reviewer knows of the work and answers for.',
  fix: 'Write who did the review, or have the owner or the deputy do one; somebody else may be made the deputy.',
  *check(sop, { base }) {
    const { directory } = base;
    const by = sop.review?.by;
    if (by === undefined || !needsReview(sop)) return;
    const found = party(directory, by);
    if (found.kind === 'role') {
      const place = sop.at('review', 'by');
      const holders = namedPeople(directory, by).map(({ id }) => id);
      const message = `The reviewer "${by}" is a role, expected the id of the person who did the review.`;
      yield { place, message, fix: 'Write the id of the person who did the review.', suggestions: holders };
      return;
    }
    if (found.kind === 'unknown') {
      const place = sop.at('review', 'by');
      const known = [...directory.people.keys()];
      const is = 'not a person in people.yaml';
      yield* unknownName(base, { what: 'reviewer', name: by, place, is, list: 'people.yaml', known });
      return;
    }
    const absence = absenceOn(found.person, sop.reviewed?.date);
    if (absence !== undefined) yield { place: sop.at('review', 'by'), ...absence };
    else if (found.person.left === undefined) yield* strangerTo(sop, found.person, directory);
  },
});

function absenceOn(person: Person, day: CalendarDate | undefined) {
  const { id, name, from, left, file } = person;
  if (day === undefined) return undefined;
  const review = `and this review is of ${longDate(day)}`;
  if (left !== undefined && hasLeft(person, day)) {
    const related: Related = { file, place: person.at('left'), message: `${name} left on ${longDate(left)}.` };
    return { message: `The reviewer "${id}" left on ${longDate(left)}, ${review}.`, related: [related] };
  }
  if (from === undefined || from <= day) return undefined;
  const related: Related = { file, place: person.at('from'), message: `${name} came on ${longDate(from)}.` };
  return { message: `The reviewer "${id}" came on ${longDate(from)}, ${review}.`, related: [related] };
}

function* strangerTo(sop: Sop, person: Person, directory: Directory) {
  const { owner, deputy } = sop;
  if (owner === undefined || isUnusable(sop, 'deputy')) return;
  const named = deputy === undefined ? [owner] : [owner, deputy];
  if (reviewersOf(sop, directory).some((reviewer) => reviewer.person === person)) return;
  if (named.some((id) => !isWhollyKnown(directory, id))) return;
  const notOwner = `the owner ${withPeople(directory, owner)}`;
  yield {
    place: sop.at('review', 'by'),
    message:
      deputy === undefined
        ? `The reviewer "${person.id}" is not ${notOwner}, and there is no deputy.`
        : `The reviewer "${person.id}" is neither ${notOwner} nor the deputy ${withPeople(directory, deputy)}.`,
    related: [{ file: sop.file, place: sop.at('owner'), message: 'The owner is named here.' }],
  };
}

/** Whether it can be told who is behind a name: one that is in no directory is a finding of its own. */
function isWhollyKnown(directory: Directory, id: string): boolean {
  const found = party(directory, id);
  if (found.kind !== 'role') return found.kind === 'person';
  return found.role.holders.every((holder) => directory.people.has(holder));
}

/** `"head-baker" (Ana Reis)` */
function withPeople(directory: Directory, id: string): string {
  const names = namedPeople(directory, id).map(({ name }) => name);
  return party(directory, id).kind === 'person' ? `"${id}"` : `"${id}" (${names.join(', ') || 'held by nobody'})`;
}
