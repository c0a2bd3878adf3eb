import type { CommonFlags } from '../base.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { colourFor, say } from '../output.ts';

interface Flags extends CommonFlags {
  readonly location?: string;
  readonly json?: boolean;
}

const examples = `
The table is the one that the page shows, with the values of its parameters. An input is given as Name=value; names and
values may be written in capitals or not. Where no row decides the case, or two rows that say different things, the exit code is 1.

Examples:
  sop decide customer-care/approve-a-refund-over-the-limit#approver Amount=60 "Refund flag=no"
  sop decide stores/manage-a-queue "People in line per open till=9" --json | jq .outcome
  sop decide stores/manage-a-queue "People in line per open till=5" --location porto
`;

export const decide = commandFile<Flags>({
  name: 'decide',
  describe(command) {
    command
      .description('Say what a decision table decides for one case, and by which row.')
      .argument(
        '<decision>',
        'the SOP and its table: department/name#table; the table may be left out where there is one',
      )
      .argument('[inputs...]', 'Name=value for each input of the table')
      .option('--location <location>', 'with the values that hold at this location')
      .option('--json', 'print the row and the outcome as JSON')
      .addHelpText('after', examples);
  },
  async run(io, flags, [named = '', ...given]) {
    const [{ openBase }, { decisionNamed }, { answersOf }, report] = await Promise.all([
      import('../base.ts'),
      import('../decide/named-decision.ts'),
      import('../decide/given-inputs.ts'),
      import('../../report/decision.ts'),
    ]);
    const opened = await openBase(flags, io);
    const found = decisionNamed(named, flags.location, opened);
    const decided = answersOf(found, given, opened.base);
    if (flags.json) io.stdout.write(report.decisionJson(decided));
    else if (decided.rows.length === 1) io.stdout.write(report.decisionTable(decided, colourFor(io, 'stdout')));
    const trouble = report.undecided(decided);
    if (trouble !== undefined) say(io, trouble);
    return trouble === undefined ? exitCode.clean : exitCode.findings;
  },
});
