import type { CommonFlags } from '../base.ts';
import { Cannot } from '../cannot.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { oneOf } from '../one-of.ts';
import { colourFor, say } from '../output.ts';

interface Flags extends CommonFlags {
  readonly format?: string;
}

const examples = `
Read from git, newest first, also from before the file was renamed. Marked as odd: a day earlier than the review before
it or later than its commit, a commit that only moved the date, and one that is not the reviewer's and carries no
Reviewed-by: trailer of theirs.

Examples:
  sop history customer-care/refund-an-order
  sop history customer-care/refund-an-order --format json | jq '.reviews[].by'
`;

const formats = ['table', 'json'] as const;

export const history = commandFile<Flags>({
  name: 'history',
  describe(command) {
    command
      .description('List the reviews an SOP has had, as git knows them.')
      .argument('<id>', 'the SOP; of a local version department/name@location, of an onboarding path paths/name')
      .option('--format <name>', 'table or json (default: table)')
      .addHelpText('after', examples);
  },
  async run(io, flags, [typed = '']) {
    const format = oneOf('format', flags.format ?? 'table', formats);
    const [{ openBase }, { reviewableNamed }, loading, { versionsOf }, { reviewRecords }, report, { amount }] =
      await Promise.all([
        import('../base.ts'),
        import('../named-local.ts'),
        import('../../load/history.ts'),
        import('../../model/history.ts'),
        import('../../model/review-records.ts'),
        import('../../report/review-history.ts'),
        import('../../report/closing.ts'),
      ]);
    const opened = await openBase(flags, io);
    const { base, root } = opened;
    const sop = reviewableNamed(typed, opened);
    const trouble = await loading.troubleWithHistory(root.absolute);
    if (trouble?.kind === 'none') {
      throw new Cannot(
        `There is no history in git to read: ${trouble.said}`,
        'Run it inside the repository of the SOPs.',
      );
    }
    if (trouble?.kind === 'shallow') {
      throw new Cannot('This clone holds only the end of the history in git.', loading.unshallow);
    }
    const alone =
      sop.kind === 'sop' ? { ...base, sops: [sop], unreadable: [] } : { ...base, sops: [], unreadable: [sop] };
    const found = await loading.loadHistory(root.absolute, alone, ['sop history']);
    const versions = found === undefined ? [] : versionsOf(found, sop.file);
    const now = sop.kind === 'sop' ? sop : (versions[0] ?? {});
    const records = reviewRecords(versions, now, base.directory);
    if (format === 'json') io.stdout.write(report.reviewHistoryJson(sop.id, records));
    else if (records.length > 0) io.stdout.write(report.reviewHistoryTable(records, colourFor(io, 'stdout')));
    const odd = records.filter((record) => record.odd.length > 0).length;
    say(io, `${amount(records.length, 'review')} of ${sop.id}${odd === 0 ? '' : `, ${odd} of them odd`}.`);
    return exitCode.clean;
  },
});
