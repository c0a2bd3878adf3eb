import { committerIn } from '../../load/past.ts';
import type { Directory, Person } from '../../model/directory.ts';
import { isPerson, personBehind } from '../../model/identity.ts';
import { Cannot } from '../cannot.ts';
import { livingParty } from '../new/people.ts';
import type { OpenedBase } from '../base.ts';

/** Who reviews, and whether the commit will show it. */
export interface Reviewing {
  readonly person: Person;
  /** True when git will name this very person as the author of the commit. */
  readonly isCommitter: boolean;
}

/** Who was named with `--by`, else whom git says is working here, else why that is nobody: never somebody else. */
export async function reviewerBy(
  by: string | undefined,
  { base, root, today }: OpenedBase,
): Promise<Reviewing | Cannot> {
  const { directory } = base;
  const committer = await committerIn(root.absolute);
  if (by !== undefined) {
    const person = personNamed(by, directory) ?? notAPerson(livingParty('--by', by, directory, today), directory);
    return { person, isCommitter: committer !== undefined && isPerson(person, committer) };
  }
  if (committer === undefined) {
    return new Cannot('Who reviews? git has no user.email here that would tell.', 'Name the reviewer with --by.');
  }
  const person = personBehind(directory, committer);
  if (person !== undefined) return { person, isCommitter: true };
  return new Cannot(
    `Who reviews? git says ${committer.email}, and nobody in people.yaml has that address.`,
    'Name the reviewer with --by, or write the address as `email` of the person in people.yaml.',
  );
}

/** By id, name or address; gone or not, since whether they were there is asked of the day of the review. */
function personNamed(text: string, { people }: Directory): Person | undefined {
  const wanted = text.toLowerCase();
  return (
    people.get(text) ??
    [...people.values()].find(({ name, email }) => name.toLowerCase() === wanted || email?.toLowerCase() === wanted)
  );
}

function notAPerson(role: string, { roles }: Directory): never {
  const holders = roles.get(role)?.holders.join(', ') ?? '';
  throw new Cannot(`--by is "${role}", a role, and reviews are done by people.`, `Held by: ${holders}.`);
}
