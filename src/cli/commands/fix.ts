import type { CommonFlags } from '../base.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { colourFor, say } from '../output.ts';

interface Flags extends CommonFlags {
  readonly dryRun?: boolean;
  readonly rule?: readonly string[];
  readonly order?: boolean;
}

const examples = `
Corrects form and never a fact: misspelt ids, keys and choices, dates in another form, values that need quotes, links
to pages that have moved, the order of an SOP's keys. What leaves a doubt is listed, with the reason, and stays with a
person. No review is recorded. One that matched its text holds on where a link leads to the same page by another
address; where it leads elsewhere, the text is said to differ from what was reviewed.

Examples:
  sop fix --dry-run
  sop fix content/sops/customer-care
  sop fix --rule links/target-exists --rule freshness/review-date-valid
  sop fix --no-order                  leave the keys of SOPs in the order they are in
`;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export const fix = commandFile<Flags>({
  name: 'fix',
  describe(command) {
    command
      .description('Correct the form of what is written, where no doubt is left what was meant.')
      .argument('[paths...]', 'files, folders or globs to correct')
      .option('--rule <id>', 'only what this rule finds, and no order of keys; may be repeated', collect)
      .option('--no-order', 'leave the keys of SOPs in the order they are in')
      .option('--dry-run', 'only show what would change')
      .addHelpText('after', examples);
  },
  async run(io, flags, paths) {
    const [{ openBase }, { rules }, { mend }, { asked }, { rewriteTable }, { amount }] = await Promise.all([
      import('../base.ts'),
      import('../../rules/index.ts'),
      import('../fix/mend.ts'),
      import('../fix/asked.ts'),
      import('../../report/rewrite-table.ts'),
      import('../../report/closing.ts'),
    ]);
    const opened = await openBase(flags, io);
    const { base, root, today } = opened;
    const { rewrites, texts, left, base: after } = mend(base, rules, today, asked(paths, flags, opened, io));
    io.stdout.write(rewriteTable(rewrites, { prefix: root.prefix, colour: colourFor(io, 'stdout') }));
    const extent = `${amount(rewrites.length, 'correction')} in ${amount(texts.size, 'file')}`;
    if (rewrites.length === 0) say(io, 'There is nothing to correct that leaves no doubt.');
    else if (flags.dryRun) say(io, `${extent}; nothing was written.`);
    else {
      const { write } = await import('../write.ts');
      await write({ texts, after }, `${extent} written.`, opened, io);
    }
    const held = new Set(rewrites.filter(({ what }) => what === 'review').map(({ file }) => file)).size;
    if (held > 0)
      say(io, `${amount(held, 'SOP')} keep${held === 1 ? 's' : ''} the review: only addresses of links have changed.`);
    const { differingFromReview, linesOfLeft } = await import('../fix/left.ts');
    const differing = differingFromReview(base, after);
    if (differing.length > 0) {
      say(io, `No review was recorded, though the text is no more the reviewed one: ${differing.join(', ')}.`);
    }
    for (const line of linesOfLeft(left, after, root)) say(io, line);
    return exitCode.clean;
  },
});
