import { z } from 'zod';
import { addInterval } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { livingPeople, type Person } from '../../model/directory.ts';
import { versionsOf, type Commit, type Version } from '../../model/history.ts';
import { isPerson } from '../../model/identity.ts';
import { needsReview } from '../../model/review-days.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';

const options = z.strictObject({ months: z.int().min(1).default(12) });

/**
 * Warn of an owner who is one by name only: neither owner nor deputy has edited or reviewed the SOP for long.
 *
 * ## Why
 *
 * A name on the page is a promise that somebody looks after it. Where others make every change and every
 * review, the name has become a habit, and whoever asks it gets no answer.
 *
 * ## What to do
 *
 * Make one of those who do look after it the owner, or let the owner do the next review. What counts is a commit
 * to the file, written by one of the living people behind owner and deputy or carrying a `Reviewed-by:` trailer of
 * theirs, and a review recorded in their name. Commits find people by `email` or `github` of `people.yaml`; where
 * somebody behind owner and deputy has neither, nothing can be said. Nor is anything said of SOPs younger than that,
 * and of those not in force.
 *
 * ## Options
 *
 * `months`: how long nobody of them may have touched it. Default 12.
 *
 * @example ok: The last day of twelve months
 * today: 2027-03-02
 * commit: 2026-03-02 Ana Reis <ana.reis@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: ana-reis
 * | ---
 * commit: 2026-09-01 Bo Lindqvist <bo.lindqvist@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: ana-reis
 * | ---
 * |
 * | Switch on the lights.
 *
 * @example not-ok: The day after
 * today: 2027-03-03
 * commit: 2026-03-02 Ana Reis <ana.reis@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: ana-reis
 * | ---
 * commit: 2026-09-01 Bo Lindqvist <bo.lindqvist@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: ana-reis
 * | ---
 * |
 * | Switch on the lights.
 * => sops/counter/open-the-shop.md:3:8-3:16 The owner "ana-reis" has not edited or reviewed this SOP since 2 Mar 2026.
 *
 * @example not-ok: The day after that
 * today: 2027-03-04
 * commit: 2026-03-02 Ana Reis <ana.reis@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: ana-reis
 * | ---
 * => sops/counter/open-the-shop.md:3:8-3:16 The owner "ana-reis" has not edited or reviewed this SOP since 2 Mar 2026.
 *
 * @example ok: The deputy has approved a change
 * today: 2027-03-03
 * commit: 2026-03-02 Ana Reis <ana.reis@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: head-baker
 * | deputy: bo-lindqvist
 * | ---
 * commit: 2026-09-01 Cem Aydin <cem.aydin@bakery.example>, reviewed by Bo Lindqvist <bo.lindqvist@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: head-baker
 * | deputy: bo-lindqvist
 * | ---
 * |
 * | Switch on the lights.
 *
 * @example ok: A review in the owner's name, whoever has committed it
 * today: 2027-03-03
 * commit: 2026-03-02 Cem Aydin <cem.aydin@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: ana-reis
 * | ---
 * commit: 2026-09-01 Cem Aydin <cem.aydin@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: ana-reis
 * | reviewed: 2026-09-01
 * | review: { by: ana-reis, outcome: unchanged, note: Opened it with the page in hand. }
 * | ---
 *
 * @example not-ok: Never, with months of its own
 * today: 2026-09-03
 * policy.yaml
 * | rules: { ownership/owner-touch: { severity: warning, months: 6 } }
 * commit: 2026-03-02 Cem Aydin <cem.aydin@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: head-baker
 * | deputy: counter-lead
 * | ---
 * => sops/counter/open-the-shop.md:3:8-3:18 Neither the owner "head-baker" nor the deputy "counter-lead" has ever edited or reviewed this SOP, which is from 2 Mar 2026.
 *
 * @example ok: Nothing tells the commits of the only holder
 * today: 2027-03-03
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis }
 * | roles:
 * |   - { id: head-baker, title: Head baker, holders: [ana-reis] }
 * commit: 2026-03-02 Ana Reis <ana@home.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: head-baker
 * | ---
 */
export const ownerTouch = defineRule({
  id: 'ownership/owner-touch',
  scope: 'sop',
  reads: ['clock', 'history'],
  severity: 'off',
  why: 'A name that never looks at the page is nobody to ask, and keeps somebody else from being named.',
  fix: 'Make one of those who look after it the owner, or let the owner do the next review.',
  options,
  *check(sop, { base, history, options: { months }, today }) {
    if (!needsReview(sop) || sop.owner === undefined) return;
    const ids = [sop.owner, sop.deputy].filter((id) => id !== undefined);
    const people = ids.flatMap((id) => livingPeople(base.directory, id, today));
    const versions = versionsOf(history, sop.file);
    const first = versions.at(-1);
    if (people.length === 0 || first === undefined || !people.every(isTold)) return;
    const last = touches(sop, versions, people).toSorted().at(-1);
    if (today <= addInterval(last ?? first.commit.day, { count: months, unit: 'months' })) return;
    const day = longDate(last ?? first.commit.day);
    const done = `edited or reviewed this SOP${last === undefined ? `, which is from ${day}` : ` since ${day}`}`;
    const [both, alone] = last === undefined ? ['has ever', 'has never'] : ['has', 'has not'];
    yield {
      place: sop.at('owner'),
      message:
        sop.deputy === undefined
          ? `The owner "${sop.owner}" ${alone} ${done}.`
          : `Neither the owner "${sop.owner}" nor the deputy "${sop.deputy}" ${both} ${done}.`,
    };
  },
});

/** Whether commits can be told to be of this person. */
function isTold({ email, github }: Person): boolean {
  return email !== undefined || github !== undefined;
}

/** The days on which one of these people has edited, approved or reviewed it. */
function touches(sop: Sop, versions: readonly Version[], people: readonly Person[]) {
  const ids = new Set(people.map(({ id }) => id));
  const edits = versions.filter(({ commit }) => isOfOne(commit, people)).map(({ commit }) => commit.day);
  const reviews = [sop, ...versions].filter(({ review }) => ids.has(review?.by ?? ''));
  return [...edits, ...reviews.flatMap(({ reviewed }) => reviewed?.date ?? [])];
}

function isOfOne({ author, reviewedBy }: Commit, people: readonly Person[]): boolean {
  return [author, ...reviewedBy].some((identity) => people.some((person) => isPerson(person, identity)));
}
