import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import type { SiteFlags } from '../site.ts';

const examples = `
Findings show in the terminal and on the page they concern; a saved file shows at once.

Examples:
  sop dev
  sop dev --port 8080
`;

export const dev = commandFile<SiteFlags>({
  name: 'dev',
  describe(command) {
    command
      .description('Serve the site while you write, with its findings.')
      .option('--port <number>', 'the port to serve at (default: 4321)')
      .option('--baseline <file>', 'what is in this file is known from before and is not shown')
      .option('--host <address>', 'the address to listen on (default: this machine only)')
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const { siteOptions, portTaken } = await import('../site.ts');
    const options = siteOptions(flags, io);
    const { startDevServer } = await import('../../../plugins/astro-sop/commands.ts');
    await startDevServer(options).catch((error: unknown) => {
      throw portTaken(error, flags);
    });
    return exitCode.clean;
  },
});
