import { longDate } from '../../model/days.ts';
import { livingPeople, party } from '../../model/directory.ts';
import { kinds, type Kind } from '../../edit/handover/naming.ts';
import type { Handover, Part } from '../../edit/handover/step.ts';
import { nearest } from '../../model/nearest.ts';
import type { CommonFlags, OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';
import type { Io } from '../io.ts';
import { knownParty, livingParty } from '../new/people.ts';
import { filesOf } from '../paths.ts';

/** The flags of `sop handover`. */
export interface HandoverFlags extends CommonFlags {
  readonly from?: string;
  readonly to?: string;
  readonly deputy?: string;
  readonly only?: readonly string[];
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** What the flags ask for, refused where they name nobody or somebody who cannot take over. */
export function requested(flags: HandoverFlags, opened: OpenedBase, io: Io): Handover {
  const absent = (['from', 'to'] as const).filter((name) => flags[name] === undefined).map((name) => `--${name}`);
  if (absent.length > 0) throw new Cannot(`A handover also needs ${absent.join(' and ')}.`, 'sop handover --help');
  const from = leaver(flags.from!, opened);
  const to = taker('--to', flags.to!, from, opened);
  return {
    from,
    to,
    ...limitsOf(flags.only ?? [], opened, io),
    deputy: flags.deputy === undefined ? undefined : taker('--deputy', flags.deputy, from, opened),
    today: opened.today,
  };
}

/** Kinds of work limit what is handed over; all other words say of what. */
function limitsOf(words: readonly string[], opened: OpenedBase, io: Io): Pick<Handover, 'kinds' | 'part'> {
  const asked = kinds.filter((kind) => words.includes(kind));
  const others = words.filter((word) => !isKind(word));
  return {
    kinds: new Set(asked.length === 0 ? kinds : asked),
    part: others.length === 0 ? undefined : partOf(others, opened, io),
  };
}

function isKind(word: string): word is Kind {
  return kinds.some((kind) => kind === word);
}

/** An id of a list, and whatever `sop check` takes for files: an SOP, a department, a path, a glob. */
function partOf(words: readonly string[], { base, root }: OpenedBase, io: Io): Part {
  const { kpis, tools, objectives, directory, paths } = base;
  const known = new Set([
    ...[kpis, tools, objectives, directory.roles, directory.people].flatMap((list) => [...list.keys()]),
    ...paths.map(({ id }) => id),
  ]);
  const ids = words.filter((word) => known.has(word));
  const files = words.flatMap((word) => {
    const near = nearest(word, [...kinds, ...known, ...base.sops.flatMap(({ id, department }) => [id, department])]);
    try {
      return [...filesOf([word], base, root, io)];
    } catch (error) {
      if (known.has(word)) return [];
      if (near === undefined) throw error;
      throw new Cannot(
        `--only is "${word}", which is no kind of work, id, department or path.`,
        `Did you mean "${near}"?`,
      );
    }
  });
  return { files: new Set(files), ids: new Set(ids) };
}

function leaver(text: string, { base }: OpenedBase): string {
  const id = knownParty('--from', text, base.directory);
  if (party(base.directory, id).kind === 'person') return id;
  const { holders } = base.directory.roles.get(id)!;
  throw new Cannot(
    `--from is "${id}", which is a role: only a person hands over.`,
    holders.length === 0 ? 'Nobody holds it.' : `Those who hold it: ${holders.join(', ')}.`,
  );
}

/** Somebody who will still be there when the one who hands over is not. */
function taker(flag: string, text: string, from: string, { base, today }: OpenedBase): string {
  const { directory } = base;
  const id = livingParty(flag, text, directory, today);
  if (id === from) throw new Cannot(`${flag} is "${id}", who hands over.`, 'Name somebody else.');
  const found = party(directory, id);
  const people = livingPeople(directory, id, today).filter((person) => person.id !== from);
  if (people.some(({ left }) => left === undefined)) return id;
  const [{ left } = {}] = people;
  const why =
    found.kind === 'role'
      ? `a role that nobody else holds for good`
      : `who leaves${left === undefined ? '' : ` on ${longDate(left)}`}`;
  throw new Cannot(`${flag} is "${id}", ${why}.`, 'Name somebody who stays.');
}
