import { relative } from 'node:path';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { colourFor, say, showsProgress } from '../output.ts';
import type { SiteFlags } from '../site.ts';

const examples = `
The site is built only when sop check finds nothing at error; otherwise the last good one stays as it was.

Examples:
  sop build
  sop build --out public
  sop build --no-search
  sop build --baseline known.json     as sop check --baseline known.json
`;

export const build = commandFile<SiteFlags>({
  name: 'build',
  describe(command) {
    command
      .description('Check the knowledge base and compile it into the site.')
      .option('--out <folder>', 'where the site goes (default: dist)')
      .option('--baseline <file>', 'what is in this file is known from before and does not stop the build')
      .option('--no-search', 'leave the search index out: quicker, for a look at pages')
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const [{ siteOptions }, { rootFolder }, { formatFor, showReport }] = await Promise.all([
      import('../site.ts'),
      import('../root.ts'),
      import('../show-report.ts'),
    ]);
    const options = siteOptions(flags, io);
    if (showsProgress(io)) say(io, 'Checking and building …');
    const { buildSite, GateError } = await import('../../../plugins/astro-sop/commands.ts');
    const root = rootFolder(flags.root, io);
    try {
      const { report, seconds } = await buildSite(options);
      const { closingLine, amount } = await import('../../report/closing.ts');
      say(io, closingLine(report, { prefix: root.prefix, colour: colourFor(io, 'stderr') }));
      say(io, `Built the site for ${amount(report.counts.sops, 'SOP')} in ${seconds.toFixed(1)} s, into:`);
      io.stdout.write(`${relative(io.cwd, options.out) || '.'}\n`);
      return exitCode.clean;
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      showReport({ ...error.report, root: root.shown }, error.sources, { format: formatFor(undefined, io), root }, io);
      say(io, 'The site was not built; what was built before is as it was.');
      return exitCode.findings;
    }
  },
});
