import type { Scope } from '../src/rules/define-rule.ts';
import type { Example } from './rule-comment.ts';
import type { RuleFile } from './rule-files.ts';

const judges: Readonly<Record<Scope, string>> = {
  sop: 'one SOP at a time',
  page: 'one SOP, onboarding path or local version at a time',
  local: 'one local version at a time',
  base: 'the whole knowledge base at once',
  report: 'what all other rules have found',
};

/** Documentation of a rule: `docs/rules/<id>.md`. */
export function rulePage({ id, rule, comment }: RuleFile): string {
  const clock = rule.reads?.includes('clock') ? ' What it says depends on the day.' : '';
  const history = rule.reads?.includes('history')
    ? ' It reads the history in git, and is off until a policy asks for it.'
    : '';
  const codeowners = rule.reads?.includes('codeowners')
    ? " It reads the repository's CODEOWNERS, and is off until a policy asks for it."
    : '';
  return [
    `# ${id}`,
    comment.summary,
    `Severity **${rule.severity}** unless the policy says otherwise. Judges ${judges[rule.scope]}.${clock}${history}${codeowners}`,
    ...comment.sections.flatMap(({ title, text }) => [`## ${title}`, text]),
    '## Examples',
    'Each example is laid over the files of a small [bakery](../README.md#the-bakery).',
    ...comment.examples.flatMap(exampleText),
    '---',
    `Made by \`npm run generate\` from the comment in \`src/rules/${id}.ts\`; edit it there.`,
    '',
  ].join('\n\n');
}

function exampleText({ kind, title, today, files, commits, expected }: Example): readonly string[] {
  const day = today === undefined ? [] : [`Read on ${today}.`];
  const committed = new Set(commits.flatMap((commit) => commit.files.map(({ path }) => path)));
  const parts = [
    ...filesText(files.filter(({ path }) => !committed.has(path))),
    ...commits.flatMap((commit) => [
      `Committed on ${commit.day} by ${commit.author.name}${reviewed(commit)}:`,
      ...filesText(commit.files),
    ]),
  ];
  const lines = expected.map(({ file, place, message }) => `${file}:${place.line}:${place.column} ${message}\n`);
  const outcome = kind === 'ok' ? ['No finding.'] : ['Finds:', fenced(lines.join(''))];
  return [`### ${kind === 'ok' ? 'Good' : 'Not good'}: ${title}`, ...day, ...parts, ...outcome];
}

function filesText(files: Example['files']): readonly string[] {
  return files.flatMap(({ path, text }) => [`\`${path}\``, fenced(text)]);
}

function reviewed({ reviewedBy }: Example['commits'][number]): string {
  return reviewedBy.map(({ name }) => `, with a Reviewed-by trailer of ${name}`).join('');
}

/** `text`, so that nobody's formatter changes an example, and a fence longer than any inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}${fence}`;
}
