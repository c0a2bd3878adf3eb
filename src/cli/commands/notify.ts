import type { CommonFlags } from '../base.ts';
import { Cannot } from '../cannot.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { say } from '../output.ts';

interface Flags extends CommonFlags {
  readonly webhook?: string;
  readonly format?: string;
  readonly within?: string;
  readonly dryRun?: boolean;
  readonly state?: string;
}

const examples = `
Each owner gets one message with what is due and why it matters; where the owner has left, the deputy does.
What was sent is not sent again on the same day unless its words change. That is remembered in a small file in
your cache folder. Where that folder is not kept, as in most CI, a second run on a day sends again: name a file
that is kept with --state, or run once a day.

No answer, 429 and 5xx are tried again with growing pauses. Exit code 2 says that a digest was not sent; the list
says which. The address of a webhook is a password: keep it in SOP_WEBHOOK. It is never printed.

Examples:
  sop notify --dry-run --format slack            what would be sent
  SOP_WEBHOOK=https://… sop notify
  sop notify --within 3w --state .cache/sent.json
`;

export const notify = commandFile<Flags>({
  name: 'notify',
  describe(command) {
    command
      .description('Send each owner one message with the reviews that are due, to Slack, Teams or another webhook.')
      .option('--webhook <address>', 'where to post to (default: $SOP_WEBHOOK)')
      .option('--format <name>', 'slack, teams or json (default: what the host of the webhook takes)')
      .option('--within <time>', 'due within 30d, 6w, 3m or 1y (default: due_soon in policy.yaml)')
      .option('--dry-run', 'print what would be sent, and send nothing')
      .option('--state <file>', 'where to remember what was sent (default: in your cache folder)')
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const [{ openBase }, { digestsOf }, target, { sayUnreadable }] = await Promise.all([
      import('../base.ts'),
      import('../notify/digests.ts'),
      import('../notify/target.ts'),
      import('../unreadable.ts'),
    ]);
    const url = target.webhookFor(flags.webhook, io);
    const format = target.messageFor(flags.format, url);
    if (url === undefined && !flags.dryRun) {
      throw new Cannot('No webhook is named.', 'Give it with --webhook or in SOP_WEBHOOK, or add --dry-run.');
    }
    const { base, root, today } = await openBase(flags, io, { bodiesOnDemand: true });
    const digests = digestsOf(base, today, { format, within: flags.within });
    sayUnreadable(base, io);
    if (url === undefined || flags.dryRun) {
      const shown = digests.map(({ notice, text }) => ({ to: notice.to ?? null, body: JSON.parse(text) as unknown }));
      io.stdout.write(`${JSON.stringify(shown, undefined, 2)}\n`);
      say(io, `Nothing was sent. ${digests.length} would be, as ${format}.`);
      return exitCode.clean;
    }
    if (digests.length === 0) {
      say(io, 'Nothing is due: nothing was sent.');
      return exitCode.clean;
    }
    const [{ send }, { showResults }] = await Promise.all([
      import('../notify/send.ts'),
      import('../notify/results.ts'),
    ]);
    const state = target.stateFile(flags.state, root, io);
    return showResults(await send(digests, { url, state, today }, io), url, io);
  },
});
