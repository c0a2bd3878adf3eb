import type { HandoverFlags } from '../handover/request.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { colourFor, say } from '../output.ts';

const examples = `
Shows what it would change and asks; where nobody can be asked it needs --yes. What the person did stays theirs:
reviews and waivers say who looked and who allowed.

Examples:
  sop handover --from maya-chen --to tomas-ruiz --dry-run
  sop handover --from maya-chen --to returns-lead --only owner,deputy
  sop handover --from maya-chen --to tomas-ruiz --only customer-care,refund-cycle-time --yes
`;

const list = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(',').map((word) => word.trim()),
];

export const handover = commandFile<HandoverFlags>({
  name: 'handover',
  describe(command) {
    command
      .description('Hand over all that a person owns, deputizes and holds, to somebody who stays.')
      .option('--from <person>', 'who hands over')
      .option('--to <id>', 'who takes over: a person or a role')
      .option(
        '--only <words>',
        'only kinds of work (owner, deputy, escalation, role, manager, kpi, tool, objective, path), and only of these ' +
          'ids, departments, files or globs; may be repeated',
        list,
      )
      .option('--deputy <id>', 'who becomes deputy where owner and deputy would be the same people')
      .option('--yes', 'do it without asking')
      .option('--dry-run', 'only show what would change')
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const [{ openBase }, { requested }, { planHandover }, { linesOfLeft, remarks }, { rewriteTable }, { amount }] =
      await Promise.all([
        import('../base.ts'),
        import('../handover/request.ts'),
        import('../../edit/handover/plan.ts'),
        import('../handover/remarks.ts'),
        import('../../report/rewrite-table.ts'),
        import('../../report/closing.ts'),
      ]);
    const opened = await openBase(flags, io);
    const { base, root } = opened;
    const asked = requested(flags, opened, io);
    const plan = planHandover(base, asked);
    const { rewrites, left } = plan;
    io.stdout.write(rewriteTable(rewrites, { prefix: root.prefix, colour: colourFor(io, 'stdout') }));
    if (left.length > 0) {
      say(io, `${amount(left.length, 'place')} left to a person:`);
      for (const line of linesOfLeft(plan, asked, opened)) say(io, line);
    }
    for (const line of remarks(plan, asked, flags, opened)) say(io, line);
    if (rewrites.length === 0) {
      say(io, `There is nothing to do: nothing${left.length > 0 ? ' else' : ''} is left to hand over.`);
      return exitCode.clean;
    }
    const files = new Set(rewrites.map(({ file }) => file)).size;
    const extent = `${amount(rewrites.length, 'change')} in ${amount(files, 'file')}`;
    if (flags.dryRun) {
      say(io, `${extent}; nothing was written.`);
      return exitCode.clean;
    }
    const { requireAgreement } = await import('../confirm.ts');
    await requireAgreement(io, `Hand over from ${asked.from} to ${asked.to}, with ${extent}?`, flags.yes);
    const [{ write }, { rewritten }, { baseWith }] = await Promise.all([
      import('../write.ts'),
      import('../../edit/rewrite.ts'),
      import('../../parse/knowledge-base.ts'),
    ]);
    const texts = rewritten(base.sources, rewrites);
    await write({ texts, after: baseWith(base, texts) }, `${extent} written.`, opened, io);
    return exitCode.clean;
  },
});
