import type { CommonFlags } from '../base.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { colourFor, say } from '../output.ts';

interface Flags extends CommonFlags {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

const examples = `
diff shows what a location does otherwise, and what has changed in the SOP since somebody compared the two. accept
shows the same and records in the local version that a person has now looked; it changes no word of the work.

Examples:
  sop local diff stores/open-the-store porto
  sop local accept stores/open-the-store porto
  sop local accept stores/open-the-store porto --yes
`;

export const local = commandFile<Flags>({
  name: 'local',
  describe(command) {
    command
      .description('Compare the version of an SOP at a location with the SOP, and record that somebody did.')
      .argument('<action>', 'diff or accept')
      .argument('<id>', 'the SOP')
      .argument('<location>', 'the location, as in locations.yaml')
      .option('--yes', 'on accept: record it without asking')
      .option('--dry-run', 'on accept: only show it')
      .addHelpText('after', examples);
  },
  async run(io, flags, [named = '', id = '', location = '']) {
    const [{ openBase }, { oneOf }, { localNamed }, { sheetFor }, { localSheet }] = await Promise.all([
      import('../base.ts'),
      import('../one-of.ts'),
      import('../named-local.ts'),
      import('../local/sheet.ts'),
      import('../../report/local-sheet.ts'),
    ]);
    const action = oneOf('action', named, ['diff', 'accept']);
    const opened = await openBase(flags, io);
    const found = localNamed(id, location, opened);
    const sheet = await sheetFor(found, opened);
    const out = action === 'diff' ? 'stdout' : 'stderr';
    const width = io.columns === undefined ? {} : { width: io.columns };
    io[out].write(localSheet(sheet, { colour: colourFor(io, out), ...width }));
    if (action === 'diff') return exitCode.clean;
    if (sheet.since.kind === 'same') {
      say(io, 'There is nothing to record: it was compared with the SOP as it stands.');
      return exitCode.clean;
    }
    const file = `${opened.root.prefix}${found.local.file}`;
    if (flags.dryRun) {
      say(io, `${file} would say that it was compared with the SOP as it stands; nothing was written.`);
      return exitCode.clean;
    }
    const [{ requireAgreement }, { accept }] = await Promise.all([
      import('../confirm.ts'),
      import('../local/accept.ts'),
    ]);
    const question = `Does ${found.local.id} hold beside the SOP as it stands?`;
    await requireAgreement(io, question, flags.yes);
    accept(found, opened);
    io.stdout.write(`${file}\n`);
    for (const line of whatNext) say(io, line);
    return exitCode.clean;
  },
});

const whatNext = [
  'Recorded which text of the SOP it was compared with.',
  'Its review is another matter: sop review records that the work is done like this there.',
];
