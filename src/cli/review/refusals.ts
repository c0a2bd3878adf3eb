import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { party, type Directory, type Person } from '../../model/directory.ts';
import { reviewables } from '../../model/reviewables.ts';
import { isThere, reviewersOf } from '../../model/reviewers.ts';
import type { Sop } from '../../model/sop.ts';
import type { OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';

/** Why one review cannot be recorded, and what to do instead. */
export interface Refusal {
  readonly message: string;
  readonly next: string;
}

/** What stands against this person's review of an SOP on this day, whatever comes of it. */
export function refusalOf(
  sop: Sop,
  person: Person,
  on: CalendarDate,
  { base, today }: Pick<OpenedBase, 'base' | 'today'>,
): Refusal | undefined {
  if (sop.status === 'retired') {
    return {
      message: `${sop.id} is retired: nobody works by it, so there is nothing to review.`,
      next: 'If it holds again, give it another status first.',
    };
  }
  return (
    strangerTo(sop, person, base.directory, today) ?? absenceOf(person, sop, on) ?? stepBack(sop, person, on, today)
  );
}

function strangerTo(sop: Sop, person: Person, directory: Directory, today: CalendarDate): Refusal | undefined {
  const entitled = reviewersOf(sop, directory);
  if (entitled.some((reviewer) => reviewer.person === person)) return undefined;
  const others = entitled.filter((reviewer) => isThere(reviewer.person, today));
  const names = [...new Set(others.map((reviewer) => reviewer.person.name))];
  return {
    message: `${person.name} may not review ${sop.id}: ${whoOwns(sop, directory)}.`,
    next:
      names.length === 0
        ? 'Give it an owner who is there: `owner:` in its file.'
        : `Those who may: ${names.join(', ')}. To let ${person.name} review it too, make them its deputy.`,
  };
}

function whoOwns({ owner, deputy }: Sop, directory: Directory): string {
  const owned = owner === undefined ? 'it names no owner' : `its owner is ${inWords(owner, directory)}`;
  const stood = deputy === undefined ? 'it has no deputy' : `its deputy is ${inWords(deputy, directory)}`;
  return `${owned}, and ${stood}`;
}

/** `Ana Reis`, or `Head baker (Ana Reis)` of a role. */
function inWords(id: string, directory: Directory): string {
  const found = party(directory, id);
  if (found.kind === 'person') return found.person.name;
  if (found.kind === 'unknown') return `"${id}", whom nobody knows`;
  const holders = found.role.holders.map((holder) => directory.people.get(holder)?.name ?? holder);
  return `${found.role.title} (${holders.join(', ') || 'held by nobody'})`;
}

function absenceOf(person: Person, { id }: Sop, on: CalendarDate): Refusal | undefined {
  if (isThere(person, on)) return undefined;
  const { name, left, from } = person;
  const gone = left !== undefined && left <= on ? `left on ${longDate(left)}` : `comes only on ${longDate(from ?? on)}`;
  return {
    message: `${name} ${gone} and cannot have reviewed ${id} on ${longDate(on)}.`,
    next: 'A review is by somebody who is there on that day; the days stand in people.yaml.',
  };
}

/** A day that has not come yet is no review to stay behind: the new one puts it right. */
function stepBack({ id, reviewed }: Sop, person: Person, on: CalendarDate, today: CalendarDate): Refusal | undefined {
  const last = reviewed?.date;
  if (last === undefined || last > today || on >= last) return undefined;
  return {
    message: `${id} was last reviewed on ${longDate(last)}; a review by ${person.name} of ${longDate(on)} would set it back.`,
    next: 'Leave --on out when the review was done today.',
  };
}

/** Refuses more reviews than the policy lets one person record on a day. Retiring confirms nothing and does not count. */
export function requireRoomOn(
  on: CalendarDate,
  person: Person,
  reviewed: readonly Sop[],
  { base }: Pick<OpenedBase, 'base'>,
): void {
  const most = base.policy.capacity.reviewsPerDay;
  const before = reviewables(base).filter(
    (sop) =>
      sop.review?.by === person.id && sop.reviewed?.date === on && sop.status !== 'retired' && !reviewed.includes(sop),
  ).length;
  const all = before + reviewed.length;
  if (all <= most || reviewed.length === 0) return;
  const already = before === 0 ? '' : ` and recorded ${before} before`;
  throw new Cannot(
    `${person.name} would have reviewed ${all} SOPs on ${longDate(on)}, and the policy has room for ${most} a day: ${reviewed.length} asked for now${already}.`,
    `Nothing was written. ${before < most ? `Review ${most - before} of them today and the rest` : 'Review them'} on another day, or let the owner and the deputy share them.`,
  );
}

/** All or nothing: one that cannot be recorded keeps the others from it. */
export function refuse(refusals: readonly Refusal[], asked: number): void {
  const [first, ...others] = refusals;
  if (first === undefined) return;
  if (asked === 1) throw new Cannot(first.message, first.next);
  const lines = [first, ...others].map(({ message, next }) => `  ${message} ${next}`);
  throw new Cannot(`${refusals.length} of ${asked} reviews cannot be recorded, so none was.`, lines.join('\n'));
}
