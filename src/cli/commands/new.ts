import type { CommonFlags } from '../base.ts';
import type { Flags } from '../new/plan.ts';
import { Cannot } from '../cannot.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { mayAsk, say } from '../output.ts';

const examples = `
On a terminal it asks for what is missing. The file is a draft: nobody is told to follow it yet.

Examples:
  sop new
  sop new customer-care/refund-a-gift-card --owner returns-lead --summary "Give back what is left on a gift card."
  sop new --title "Refund a gift card" --department customer-care --owner "Maya Chen" --summary "…" --role support-agent
`;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export const newSop = commandFile<Flags & CommonFlags>({
  name: 'new',
  describe(command) {
    command
      .description('Write the draft of a new SOP, with the sections the policy asks for.')
      .argument('[id]', 'department/short-name; made from the title when absent')
      .option('--title <words>', 'what the procedure does, as an instruction')
      .option('--department <id>', 'the folder it goes into')
      .option('--summary <sentence>', 'one sentence for lists and search results')
      .option('--owner <id>', 'who answers for it: a person or a role')
      .option('--deputy <id>', 'who stands in; needed at high risk')
      .option('--risk <level>', 'low, medium or high (default: medium)')
      .option('--escalate-to <id>', 'who decides when the procedure does not fit')
      .option('--kpi <id>', 'a KPI it moves; may be repeated', collect)
      .option('--role <id>', 'a role that performs it; may be repeated', collect)
      .option('--tool <id>', 'a tool it needs; may be repeated', collect)
      .option('--location <id>', 'a place where it holds; may be repeated', collect)
      .addHelpText('after', examples);
  },
  async run(io, flags, [typed]) {
    const [{ openBase }, plan, { idFrom }, { missing }, { draftText }, { freeFile, writeDraft }] = await Promise.all([
      import('../base.ts'),
      import('../new/plan.ts'),
      import('../new/sop-path.ts'),
      import('../new/answers.ts'),
      import('../../edit/draft.ts'),
      import('../new/write-draft.ts'),
    ]);
    const opened = await openBase(flags, io, { mayBeEmpty: true });
    const { base, root } = opened;
    const id = typed === undefined ? undefined : idFrom(typed, root.prefix);
    if (id?.includes('/')) freeFile(id, base, root);
    const given = plan.givenBy(flags, id, opened);
    const open = missing(given);
    if (open.length > 0 && !mayAsk(io)) {
      throw new Cannot(`A new SOP also needs ${open.join(', ')}.`, 'On a terminal, sop new asks for them.');
    }
    const answers = open.length === 0 ? given : await (await import('../new/questions.ts')).ask(given, opened);
    const file = freeFile(plan.idOf(answers, base, root), base, root);
    writeDraft(file, draftText(plan.draftFrom(answers, flags, opened), base.policy), root);
    io.stdout.write(`${root.prefix}${file}\n`);
    say(io, 'Next: open it and replace each TODO. When the work is done as it says, make it');
    say(io, `\`status: active\` and run: sop check ${root.prefix}${file}`);
    return exitCode.clean;
  },
});
