import type { CommonFlags } from '../base.ts';
import { Cannot } from '../cannot.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { oneOf } from '../one-of.ts';
import { colourFor, say } from '../output.ts';

interface Flags extends CommonFlags {
  readonly weeks?: string;
  readonly until?: string;
  readonly owner?: string;
  readonly format: string;
  readonly output?: string;
}

const examples = `
Every review gets a person and a day: the owner, or the deputy where the owner would have to come more than
four weeks early. Nobody gets more than the policy's capacity, less in a week that has begun or that an absence
shortens, and nothing comes later than the day it is due. What is late already comes as early as there is room
without making anything else late. Exit code 1 says that not everything fits; the plan then says who has too much.

The plan is always made for everybody and all days; flags only choose what is shown of it.

Examples:
  sop plan
  sop plan --weeks 4 --owner maya-chen
  sop plan --format ics --output reviews.ics
`;

export const plan = commandFile<Flags>({
  name: 'plan',
  describe(command) {
    command
      .description('Spread the coming reviews so that nobody has more than the capacity and none is late.')
      .option('--weeks <number>', 'show this week and those after it, so many in all')
      .option('--until <date>', 'show up to this day, YYYY-MM-DD')
      .option('--owner <id>', 'what this person or role does or owns')
      .option('--format <name>', 'table, json or ics', 'table')
      .option('--output <file>', 'write into this file')
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const [{ openBase }, { planReviews }, { excerptOf, isFeasible }, shown, { partyNamed }, { sayUnreadable }] =
      await Promise.all([
        import('../base.ts'),
        import('../../model/planning/plan.ts'),
        import('../../model/planning/excerpt.ts'),
        import('../planning.ts'),
        import('../party.ts'),
        import('../unreadable.ts'),
      ]);
    const format = oneOf('format', flags.format, ['table', 'json', 'ics']);
    if (flags.weeks !== undefined && flags.until !== undefined) {
      throw new Cannot('--weeks and --until both say where the plan ends.', 'Give one of them.');
    }
    const { base, root, today } = await openBase(flags, io, { bodiesOnDemand: true });
    const until = shown.endOfPlan(flags, today);
    const party = flags.owner === undefined ? undefined : partyNamed(flags.owner, base);
    const part = excerptOf(planReviews(base, today), { until, party });
    await shown.showPlan(part, { format, base, root, output: flags.output }, io);
    const { planClosing } = await import('../../report/planning/plan-closing.ts');
    say(io, planClosing(part, { frozen: base.policy.today === today, colour: colourFor(io, 'stderr') }));
    sayUnreadable(base, io);
    return isFeasible(part) ? exitCode.clean : exitCode.findings;
  },
});
