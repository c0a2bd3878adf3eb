import type { CommonFlags, OpenedBase } from '../base.ts';
import type { ListedSop } from '../../render/list.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { oneOf } from '../one-of.ts';
import { colourFor, say } from '../output.ts';
import { partyNamed } from '../party.ts';

interface Flags extends CommonFlags {
  readonly json?: boolean;
  readonly owner?: string;
  readonly department?: string;
  readonly status?: string;
  readonly freshness?: string;
}

const examples = `
Drafts and retired SOPs are not reviewed: they are never due, and count as unreviewed.

Examples:
  sop list --freshness overdue
  sop list --owner maya-chen             what she owns, in person or through a role
  sop list --json | jq '.[].title'
`;

const statuses = ['draft', 'pilot', 'active', 'retired'] as const;
const states = ['fresh', 'due', 'overdue', 'unreviewed'] as const;

export const list = commandFile<Flags>({
  name: 'list',
  describe(command) {
    command
      .description('List the SOPs with their owners and the days their reviews are due.')
      .option('--json', 'one JSON object an SOP')
      .option('--owner <id>', 'owned by this person or role')
      .option('--department <id>', 'of this department')
      .option('--status <status>', statuses.join(', '))
      .option('--freshness <state>', states.join(', '))
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const [{ openBase }, { listSops }, { digestOf }] = await Promise.all([
      import('../base.ts'),
      import('../../render/list.ts'),
      import('../../model/digest.ts'),
    ]);
    const opened = await openBase(flags, io);
    const { base, today } = opened;
    const wanted = filter(flags, opened);
    const sops = listSops(base, today, (sop) => digestOf(sop, base.policy.sections.informative)).filter(wanted);
    if (flags.json) {
      io.stdout.write(`${JSON.stringify(sops, undefined, 2)}\n`);
      return exitCode.clean;
    }
    const { sopTable } = await import('../../report/sop-table.ts');
    const { amount, asOf } = await import('../../report/closing.ts');
    if (sops.length > 0) io.stdout.write(sopTable(sops, today, colourFor(io, 'stdout')));
    const frozen = base.policy.today === today;
    say(io, `${amount(sops.length, 'SOP')} ${asOf({ asOf: today, frozen })}.`);
    const { sayUnreadable } = await import('../unreadable.ts');
    sayUnreadable(base, io);
    return exitCode.clean;
  },
});

/** Names that do not exist are refused: an empty list would look like good news. */
function filter(flags: Flags, { base }: OpenedBase): (sop: ListedSop) => boolean {
  const { owner, department } = flags;
  const status = flags.status === undefined ? undefined : oneOf('status', flags.status, statuses);
  const freshness = flags.freshness === undefined ? undefined : oneOf('freshness', flags.freshness, states);
  if (owner !== undefined) partyNamed(owner, base);
  const departments = new Set([
    ...base.sops.map((sop) => sop.department),
    ...base.site.departments.map(({ id }) => id),
  ]);
  if (department !== undefined) oneOf('department', department, [...departments]);
  return (sop) =>
    (owner === undefined || sop.owner === owner || sop.people.includes(owner)) &&
    (department === undefined || sop.department === department) &&
    (status === undefined || sop.status === status) &&
    (freshness === undefined || sop.freshness === freshness);
}
