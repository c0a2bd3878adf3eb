import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Cannot } from '../cannot.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { say } from '../output.ts';
import type { SiteFlags } from '../site.ts';

const examples = `
Examples:
  sop build && sop preview
  sop preview --port 8080
`;

export const preview = commandFile<SiteFlags>({
  name: 'preview',
  describe(command) {
    command
      .description('Serve the built site, to look at it before it is published.')
      .option('--out <folder>', 'where the site was built (default: dist)')
      .option('--port <number>', 'the port to serve at (default: 4321)')
      .option('--host <address>', 'the address to listen on (default: this machine only)')
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const { outFolder, portTaken, siteOptions } = await import('../site.ts');
    if (!existsSync(join(outFolder(flags, io), 'index.html'))) {
      throw new Cannot(`There is no built site in ${flags.out ?? 'dist'}.`, 'Run sop build first.');
    }
    const options = siteOptions(flags, io);
    const { previewSite } = await import('../../../plugins/astro-sop/commands.ts');
    const { url } = await previewSite(options).catch((error: unknown) => {
      throw portTaken(error, flags);
    });
    say(io, 'The site is served at the address below. Ctrl+C stops it.');
    io.stdout.write(`${url}\n`);
    return exitCode.clean;
  },
});
