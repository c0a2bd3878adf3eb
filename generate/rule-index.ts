import { intervalInWords } from '../src/model/interval.ts';
import type { KnowledgeBase } from '../src/model/knowledge-base.ts';
import type { RuleFile } from './rule-files.ts';

/** A table of rules; `base` leads from the page it stands on to `docs/rules/`. */
export function ruleTable(files: readonly RuleFile[], base: string): string {
  const rows = files.map(({ id, rule, comment }) => {
    const summary = comment.summary.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
    return `| [${id}](${base}${id}.md) | ${rule.severity} | ${summary} |`;
  });
  return ['| Rule | Severity | What it asks |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Contents of `docs/rules/README.md`. */
export function ruleIndexPage(files: readonly RuleFile[], bakery: KnowledgeBase): string {
  const concerns = [...new Set(files.map(({ id }) => id.split('/')[0]!))];
  return [
    '# Rules',
    `Each of these ${files.length} rules is one file in \`src/rules/\`; its page here, its entry in these tables and its tests are made from the comment at the head of that file. Ids are permanent.`,
    'Change a severity or an option in `content/policy.yaml`:',
    '```yaml\nrules:\n  freshness/due-soon: off\n  measure/kpi-covered: error\n  ownership/deputy-present: { severity: warning, risks: [medium, high] }\n```',
    ...concerns.flatMap((concern) => [
      `## ${concern[0]!.toUpperCase()}${concern.slice(1)}`,
      ruleTable(
        files.filter(({ id }) => id.startsWith(`${concern}/`)),
        '',
      ),
    ]),
    '## The bakery',
    'The examples on these pages are tests. Each is a few files laid over those of a small bakery in `tests/rules/bakery/`, read on 15 June 2026 unless it says otherwise, with every rule but its own switched off. The bakery has no SOPs of its own. It has:',
    bakeryFacts(bakery),
    '---',
    'Made by `npm run generate` from `src/rules/` and `tests/rules/bakery/`; edit those.',
    '',
  ].join('\n\n');
}

function bakeryFacts({ directory, tools, locations, kpis, objectives, policy }: KnowledgeBase): string {
  const people = [...directory.people.values()].map(
    ({ id, left }) => `\`${id}\`${left === undefined ? '' : ` (left ${left})`}`,
  );
  const roles = [...directory.roles.values()].map(
    ({ id, holders }) => `\`${id}\` (${holders.length === 0 ? 'nobody' : holders.join(', ')})`,
  );
  const { low, medium, high } = policy.intervals;
  return [
    `- people: ${people.join(', ')}`,
    `- roles and who holds them: ${roles.join(', ')}`,
    `- teams: ${ids(directory.teams)}`,
    `- tools: ${ids(tools)}`,
    `- locations: ${ids(locations)}`,
    `- KPIs: ${ids(kpis)}, which serve the objective ${ids(objectives)}`,
    `- a policy that asks for a review every ${intervalInWords(low)} at low risk, ${intervalInWords(medium)} at medium and ${intervalInWords(high)} at high risk, and warns ${intervalInWords(policy.dueSoon)} before`,
  ].join('\n');
}

function ids(entries: ReadonlyMap<string, unknown>): string {
  return [...entries.keys()].map((id) => `\`${id}\``).join(', ');
}

const start = '<!-- rules:start -->';
const end = '<!-- rules:end -->';

/** A page with the table put between its markers; the page as it is when it has none. */
export function withRuleTable(page: string, table: string): string {
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) return page;
  return `${page.slice(0, from + start.length)}\n\n${table}\n\n${page.slice(to)}`;
}
