import type { CommonFlags } from '../base.ts';
import type { Rule } from '../../rules/define-rule.ts';
import { Cannot } from '../cannot.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { colourFor, say } from '../output.ts';
import { packageFile } from '../package-file.ts';

const examples = `
Examples:
  sop explain                          every rule, by concern
  sop explain freshness/overdue
  sop explain owner-known              the last part is enough
`;

export const explain = commandFile<CommonFlags>({
  name: 'explain',
  describe(command) {
    command
      .description('Say what a rule demands, why, and what to do; without a name, list the rules.')
      .argument('[rule]', 'id of a rule, or of a group of them')
      .addHelpText('after', examples);
  },
  async run(io, _flags, [name]) {
    const { rules } = await import('../../rules/index.ts');
    if (name === undefined) return listRules(rules, io);
    const group = rules.filter((rule) => rule.id.startsWith(`${name.replace(/\/$/, '')}/`));
    if (group.length > 0) return listRules(group, io);
    const rule = await find(name, rules);
    const page = packageFile(`docs/rules/${rule.id}.md`) ?? shortPage(rule);
    if (!io.isTerminal.stdout) io.stdout.write(page);
    else {
      const { terminalMarkdown } = await import('../../report/terminal-markdown.ts');
      io.stdout.write(terminalMarkdown(page, { colour: colourFor(io, 'stdout'), width: io.columns ?? 80 }));
    }
    return exitCode.clean;
  },
});

async function find(name: string, rules: readonly Rule[]): Promise<Rule> {
  const wanted = name
    .toLowerCase()
    .replace(/^docs\/rules\//, '')
    .replace(/\.md$/, '');
  const found = rules.find(({ id }) => id === wanted) ?? rules.find(({ id }) => lastPart(id) === wanted);
  if (found) return found;
  const { nearest } = await import('../../model/nearest.ts');
  const ids = rules.map(({ id }) => id);
  const near = nearest(wanted, ids) ?? ids.find((id) => lastPart(id) === nearest(wanted, ids.map(lastPart)));
  const next = near === undefined ? 'sop explain lists them all.' : `Did you mean "${near}"? sop explain ${near}`;
  throw new Cannot(`There is no rule "${name}".`, next);
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

async function listRules(rules: readonly Rule[], io: Io): Promise<number> {
  const { table } = await import('../../report/table.ts');
  const { palette } = await import('../../report/colour.ts');
  const { bold, dim } = palette(colourFor(io, 'stdout'));
  const rows = rules
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, severity, why }) => [{ text: id, style: bold }, { text: severity }, { text: why, style: dim }]);
  io.stdout.write(table(rows));
  say(io, `${rules.length} rules. sop explain <rule> tells more; policy.yaml sets their severities.`);
  return exitCode.clean;
}

function shortPage({ id, severity, why, fix }: Rule): string {
  return `# ${id}\n\nSeverity unless policy.yaml says otherwise: ${severity}.\n\n## Why\n\n${why}\n\n## What to do\n\n${fix}\n`;
}
