import type { CommonFlags } from '../base.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { oneOf } from '../one-of.ts';
import { colourFor } from '../output.ts';

interface Flags extends CommonFlags {
  readonly format?: string;
}

const examples = `
The comparison begins where the work left the base, as a pull request does. Without a range it is the folder as it
is on disk against origin/main, or main; with a base alone, against that. Both sides are judged on the same day, so
what is introduced is the change's own doing. It tells and does not judge: sop check --since is the gate.

Examples:
  sop diff                                       what I am about to propose
  sop diff origin/main..HEAD --format markdown   a comment on a pull request
  sop diff v1..v2 --format json                  for programs; docs/diff.md describes it
`;

export const diff = commandFile<Flags>({
  name: 'diff',
  describe(command) {
    command
      .description('Say what a change does: to which SOPs, how much it weighs, who must approve, what it touches.')
      .argument('[range]', '<base>, or <base>..<head>')
      .option('--format <name>', 'pretty, markdown or json (default: pretty)')
      .addHelpText('after', examples);
  },
  async run(io, flags, [range]) {
    const [{ differenceFormats, differenceFormatNames }, { compare }, { prefixInRepository }] = await Promise.all([
      import('../../report/difference/formats.ts'),
      import('../comparison.ts'),
      import('../repository-prefix.ts'),
    ]);
    const format = oneOf('format', flags.format ?? 'pretty', differenceFormatNames);
    const { report, root } = await compare(range, flags, io);
    const prefix = format === 'markdown' ? prefixInRepository(root, io) : root.prefix;
    const width = io.columns === undefined ? {} : { width: io.columns };
    io.stdout.write(differenceFormats[format](report, { prefix, colour: colourFor(io, 'stdout'), ...width }));
    return exitCode.clean;
  },
});
