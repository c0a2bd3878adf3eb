import { Option } from 'commander';
import { commandFile } from '../command-file.ts';
import type { CommonFlags } from '../base.ts';
import { exitCode } from '../exit-code.ts';
import { say } from '../output.ts';

const examples = `
An editor starts it and talks to it over stdin and stdout: findings of sop check while you type, in texts that
are not saved yet too, and quick fixes. docs/editors.md says how to set up yours.

Examples:
  sop lsp
  sop lsp --root handbook      only files below handbook/
`;

export const lsp = commandFile<CommonFlags>({
  name: 'lsp',
  describe(command) {
    command
      .description('Show findings in an editor: a language server.')
      .option('--root <folder>', 'the content folder (default: the one above each file)')
      .option('--stdio', 'how it talks in any case; taken because many editors say so')
      // Libraries of editors add this one by themselves; the protocol's library reads it.
      .addOption(new Option('--clientProcessId <id>').hideHelp())
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const [{ askedDay }, { serveEditor }, { packageVersion }] = await Promise.all([
      import('../base.ts'),
      import('../../../plugins/language-server/index.ts'),
      import('../package-file.ts'),
    ]);
    const today = askedDay(flags, io);
    if (io.isTerminal.stdin)
      say(io, 'Waiting for an editor to speak; docs/editors.md says how to set it up. Ctrl+C ends it.');
    serveEditor({ version: packageVersion(), root: flags.root ?? (io.env.SOP_ROOT || undefined), today });
    return exitCode.clean;
  },
});
