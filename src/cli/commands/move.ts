import type { CommonFlags } from '../base.ts';
import { Cannot } from '../cannot.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { colourFor, say } from '../output.ts';

interface Flags extends CommonFlags {
  readonly dryRun?: boolean;
}

const examples = `
The old id stays as an alias, so that links from elsewhere still lead to the SOP. Links to it and in it are rewritten.

Examples:
  sop move customer-care/refund-by-cheque finance/refund-by-cheque
  sop move content/sops/stores/count-a-till.md stores/count-the-till --dry-run
`;

const fewEnoughToName = 5;

export const move = commandFile<Flags>({
  name: 'move',
  describe(command) {
    command
      .description('Give an SOP another id, and rewrite every link to it.')
      .argument('<old-id>', 'the SOP as it is')
      .argument('<new-id>', 'department/short-name')
      .option('--dry-run', 'only show what would change')
      .addHelpText('after', examples);
  },
  async run(io, flags, [old = '', id = '']) {
    const [{ openBase }, { requestedMove }, { planMove }, { textsAfter }, { rewriteTable }, { amount }] =
      await Promise.all([
        import('../base.ts'),
        import('../move/request.ts'),
        import('../../edit/move/plan.ts'),
        import('../move/texts.ts'),
        import('../../report/rewrite-table.ts'),
        import('../../report/closing.ts'),
      ]);
    const opened = await openBase(flags, io);
    const { base, root } = opened;
    const asked = requestedMove(old, id, opened);
    if (!('sop' in asked)) {
      say(io, `There is nothing to do: ${asked.id} is where it should be.`);
      return exitCode.clean;
    }
    const { sop, file } = asked;
    const { rewrites, unclear } = planMove(base, asked);
    const [first] = unclear;
    if (first !== undefined) {
      throw new Cannot(
        `${root.prefix}${first.file}:${first.place.line} leads to "${first.words}" in a way that cannot be rewritten.`,
        'Write the link plainly, as in [words](path.md), and try again. Nothing was written.',
      );
    }
    const { texts, from, reviews, base: after } = textsAfter(base, asked, rewrites);
    const shown = { prefix: root.prefix, colour: colourFor(io, 'stdout') };
    io.stdout.write(rewriteTable([...rewrites, ...reviews], shown));
    for (const [to, path] of from) io.stdout.write(`${root.prefix}${path} → ${root.prefix}${to}\n`);
    const others = texts.size - 1;
    const extent = `${sop.id} is now ${asked.id}` + (others === 0 ? '' : `, also in ${amount(others, 'other file')}`);
    const held = new Set(reviews.filter(({ what }) => what === 'review').map((one) => one.file)).size;
    if (held > 0)
      say(io, `${amount(held, 'SOP')} keep${held === 1 ? 's' : ''} the review: only addresses of links have changed.`);
    if (flags.dryRun) {
      say(io, `${extent.replace(' is now ', ' would be ')}; nothing was written.`);
      return exitCode.clean;
    }
    const [{ write }, { mentionsOf }] = await Promise.all([import('../write.ts'), import('../move/mentions.ts')]);
    await write({ texts, after, moved: from }, `${extent}.`, opened, io);
    const mentions = mentionsOf(sop.id, after, file);
    if (mentions.length > 0) {
      const named = mentions.slice(0, fewEnoughToName).map((mention) => root.prefix + mention);
      const more = mentions.length > fewEnoughToName ? ` and ${mentions.length - fewEnoughToName} more` : '';
      say(io, `The old id is also written at ${named.join(', ')}${more}: see whether it should be.`);
    }
    return exitCode.clean;
  },
});
