import { autocomplete, intro, isCancel, outro, select, text } from '@clack/prompts';
import { intervalInWords } from '../../model/interval.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { titleFromSlug } from '../../model/sop-id.ts';
import type { Risk } from '../../model/sop.ts';
import type { OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';
import type { Answers } from './answers.ts';
import { candidates, isMeant, sharedPeople, type Candidate } from './people.ts';
import { slugOf } from './sop-path.ts';

/** Asks a person at a terminal for what the flags left open. */
export async function ask(given: Answers, { base, today }: OpenedBase): Promise<Answers> {
  const everybody = candidates(base.directory, today);
  intro('A new SOP. Everything can be changed in the file afterwards; Ctrl+C writes nothing.');
  const title =
    given.title ??
    (await line('What does it do? As an instruction: Refund a gift card', given.id && titleFromSlug(given.id)));
  const department = given.department ?? (given.id?.includes('/') ? undefined : await departmentOf(base));
  const summary = given.summary ?? (await line('One sentence for lists and search results'));
  const owner = given.owner ?? (await search('Who answers for it?', everybody));
  const risk = given.risk ?? (await pick('What is at stake when it is done wrong?', risks(base)));
  const others = everybody.filter(({ id }) => sharedPeople(owner, id, base.directory, today).length === 0);
  const deputy = given.deputy ?? (risk === 'high' ? await search('Who stands in for the owner?', others) : undefined);
  outro('That is all.');
  return { ...given, title, department, summary, owner, risk, deputy };
}

/** A folder cannot have this name, so that it can stand for one that is still to be named. */
const another = '';

/** One of the departments there are, or a new one; in an empty knowledge base there is nothing to pick from. */
async function departmentOf(base: KnowledgeBase): Promise<string> {
  const known = departments(base);
  const other = { id: another, title: 'Another one', hint: 'you name it' };
  const picked = known.length === 0 ? another : await pick('Which department?', [...known, other]);
  return picked === another ? slugOf(await line('What is the department called?')) : picked;
}

function departments({ sops, site }: KnowledgeBase): readonly Candidate[] {
  const titles = new Map(site.departments.map(({ id, title }) => [id, title]));
  for (const { department } of sops) if (!titles.has(department)) titles.set(department, titleFromSlug(department));
  return [...titles].map(([id, title]) => ({ id, title, hint: id }));
}

function risks({ policy }: KnowledgeBase): readonly (Candidate & { readonly id: Risk })[] {
  const every = (risk: Risk): string => `reviewed every ${intervalInWords(policy.intervals[risk])}`;
  return [
    { id: 'medium', title: 'Medium', hint: every('medium') },
    { id: 'low', title: 'Low', hint: every('low') },
    { id: 'high', title: 'High', hint: `${every('high')}; needs a deputy` },
  ];
}

async function line(message: string, initialValue?: string): Promise<string> {
  const answer = await text({
    message,
    validate: (value) => (slugOf(value ?? '') ? undefined : 'Some words are needed here.'),
    ...(initialValue === undefined ? {} : { initialValue }),
  });
  return answered(answer).trim();
}

async function pick<Id extends string>(
  message: string,
  options: readonly (Candidate & { readonly id: Id })[],
): Promise<Id> {
  return answered(await select<string>({ message, options: optionsOf(options) })) as Id;
}

async function search(message: string, options: readonly Candidate[]): Promise<string> {
  const filter = (typed: string, { value }: { readonly value: string }): boolean =>
    options.some((option) => option.id === value && isMeant(typed, option));
  return answered(await autocomplete<string>({ message, options: optionsOf(options), maxItems: 8, filter }));
}

function optionsOf(options: readonly Candidate[]) {
  return options.map(({ id, title, hint }) => ({ value: id, label: title, hint }));
}

function answered(answer: string | symbol): string {
  if (isCancel(answer)) throw new Cannot('Stopped. Nothing was written.');
  return String(answer);
}
