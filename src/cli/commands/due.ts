import type { CommonFlags } from '../base.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { oneOf } from '../one-of.ts';
import { colourFor, say } from '../output.ts';

interface Flags extends CommonFlags {
  readonly within: string;
  readonly owner?: string;
  readonly format: string;
}

const examples = `
Sorted by the day, what is overdue first. Where an owner has left it is the deputy's turn.

Examples:
  sop due
  sop due --within 6w --owner maya-chen    what waits for her, in person or through a role
  sop due --format json | jq '.reviews[].sop'
`;

export const due = commandFile<Flags>({
  name: 'due',
  describe(command) {
    command
      .description('Say which reviews are due or overdue, and whose turn they are.')
      .option('--within <time>', 'due within 30d, 6w, 3m or 1y', '30d')
      .option('--owner <id>', 'of this person or role')
      .option('--format <name>', 'table or json', 'table')
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const [{ openBase }, planning, report, { dayWithin }, { partyNamed }, { sayUnreadable }] = await Promise.all([
      import('../base.ts'),
      import('../../model/planning/due-review.ts'),
      import('../../report/planning/due.ts'),
      import('../span.ts'),
      import('../party.ts'),
      import('../unreadable.ts'),
    ]);
    const format = oneOf('format', flags.format, ['table', 'json']);
    const { base, root, today } = await openBase(flags, io, { bodiesOnDemand: true });
    const until = dayWithin('--within', flags.within, today);
    const owner = flags.owner === undefined ? undefined : partyNamed(flags.owner, base);
    const reviews = planning
      .dueReviews(base, today)
      .filter((review) => planning.isDueBy(review, until))
      .filter((review) => owner === undefined || planning.concerns(review, owner));
    const list = { reviews, asOf: today, frozen: base.policy.today === today, until };
    const text = format === 'json' ? report.dueJson(list, base.site) : report.dueTable(list, colourFor(io, 'stdout'));
    io.stdout.write(text);
    say(io, report.dueClosing(list, { prefix: root.prefix, colour: colourFor(io, 'stderr') }));
    sayUnreadable(base, io);
    return exitCode.clean;
  },
});
