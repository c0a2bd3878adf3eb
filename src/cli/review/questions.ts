import { autocomplete, confirm, isCancel, select, text } from '@clack/prompts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import type { Person } from '../../model/directory.ts';
import { isThere, reviewersOf } from '../../model/reviewers.ts';
import type { Sop } from '../../model/sop.ts';
import type { OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';
import { isMeant } from '../new/people.ts';
import { needsNote, saysSomething, type Standing } from './answers.ts';
import type { Answer, Outcome } from './request.ts';

/** Asks who reviews, among those who may review all of the SOPs; `unknown` says why it has to be asked. */
export async function whoReviews(
  sops: readonly Sop[],
  on: CalendarDate,
  { base }: OpenedBase,
  unknown: Cannot,
): Promise<Person> {
  const entitled = sops.map((sop) => new Set(reviewersOf(sop, base.directory).map(({ person }) => person)));
  const [first = new Set<Person>(), ...others] = entitled;
  const common = [...first].filter((person) => isThere(person, on) && others.every((set) => set.has(person)));
  if (common.length === 0) throw unknown;
  const options = common.map(({ id, name }) => ({ value: id, label: name, hint: id }));
  const id = answered<string>(await select<string>({ message: `${unknown.message} Who is it?`, options }));
  return base.directory.people.get(id)!;
}

/** Asks what came of the review of one SOP, as far as the flags have not said. */
export async function askAbout(sop: Sop, given: Answer, standing: Standing, { base }: OpenedBase): Promise<Answer> {
  const outcome =
    given.outcome ??
    (answered(
      await select<Outcome>({ message: `What came of the review of "${sop.title}"?`, options: outcomesFor(standing) }),
    ) as Outcome);
  const note = given.note ?? (await noteOn(outcome, needsNote(outcome, standing)));
  if (outcome !== 'retire' || given.successor !== undefined) return { ...given, outcome, note };
  const living = base.sops.filter((other) => other !== sop && other.status !== 'retired');
  return { outcome, note, successor: await successorAmong(living) };
}

/** Has the person confirm what they saw and said. */
export async function requireYes(name: string, on: CalendarDate, count: number): Promise<void> {
  const what = count === 1 ? 'this review' : `these ${count} reviews`;
  const message = `Record ${what} by ${name}, of ${longDate(on)}?`;
  if (answered(await confirm({ message })) !== true) throw stopped();
}

/** Only what can be true is offered. */
function outcomesFor(standing: Standing): { value: Outcome; label: string; hint: string }[] {
  const all: { value: Outcome; label: string; hint: string }[] = [
    { value: 'unchanged', label: 'Unchanged', hint: 'the work is done as it says; you say what you checked' },
    { value: 'changed', label: 'Changed', hint: 'the text was changed, and now says how the work is done' },
    { value: 'retire', label: 'Retire', hint: 'nobody should work by it any more' },
  ];
  const untrue = standing === 'same' ? 'changed' : standing === 'changed' ? 'unchanged' : undefined;
  return all.filter(({ value }) => value !== untrue);
}

async function noteOn(outcome: Outcome, needed: boolean): Promise<string | undefined> {
  const message =
    outcome === 'retire'
      ? 'Why is it retired? (may be left empty)'
      : `What did you check, and with whom?${needed ? '' : ' (may be left empty)'}`;
  const note = answered(
    await text({
      message,
      validate: (value) => (needed && !saysSomething(value) ? 'Some words are needed here.' : undefined),
    }),
  );
  const words = String(note ?? '').trim();
  return words === '' ? undefined : words;
}

/** No id is empty, so that the empty one can stand for none. */
const nothing = '';

async function successorAmong(living: readonly Sop[]): Promise<string | null> {
  const none = { value: nothing, label: 'None', hint: 'the work is no longer done; sop check will ask for one' };
  const options = [none, ...living.map(({ id, title }) => ({ value: id as string, label: title, hint: id }))];
  const filter = (typed: string, { value }: { readonly value: string }): boolean =>
    options.some(({ value: id, label, hint }) => id === value && isMeant(typed, { id, title: label, hint }));
  const picked = answered<string>(
    await autocomplete<string>({ message: 'Which SOP holds instead?', options, maxItems: 8, filter }),
  );
  return picked === nothing ? null : picked;
}

function answered<T>(answer: T | symbol): T {
  if (isCancel(answer)) throw stopped();
  return answer as T;
}

function stopped(): Cannot {
  return new Cannot('Stopped. Nothing was written.');
}
