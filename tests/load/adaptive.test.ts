import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadHistory } from '../../src/load/history.ts';
import { FolderMemory, loadKnowledgeBaseWith } from '../../src/load/knowledge-base.ts';
import { loadKnowledgeBaseAt } from '../../src/load/revision.ts';
import { reviewDays } from '../../src/model/review-days.ts';
import { sop } from '../cli/stage.ts';
import { sopText } from '../little-base.ts';
import { Repository } from '../repository.ts';

const adaptive = 'adaptive: { after: 2, ladder: [9 months, 12 months] }\n';
const rest = `sections: { required: [], at_high_risk: [] }
rules: { freshness/changed-since-review: off, links/no-orphan: off, measure/kpi-linked: off, shape/summary-present: off }
`;

function reviewed(day: string, outcome: string, more = ''): string {
  const review = `{ by: ana-reis, outcome: ${outcome}, note: Baked on ${day}., digest: 5b1d0c2f9a7e4368 }`;
  return sopText(`owner: ana-reis\nreviewed: ${day}\nreview: ${review}\n${more}`);
}

/** A page that a change and then two reviews without one have been through. */
function bakery(policy = adaptive + rest): Repository {
  const repository = new Repository();
  const file = 'content/sops/bread/bake.md';
  repository.commit({
    date: '2025-01-06',
    files: {
      'content/policy.yaml': policy,
      'content/people.yaml': 'people: [{ id: ana-reis, name: Ana Reis, email: ana@bakery.example }]\n',
      [file]: reviewed('2025-01-06', 'changed'),
    },
  });
  repository.commit({ date: '2025-06-02', files: { [file]: reviewed('2025-06-02', 'unchanged') } });
  repository.commit({ date: '2025-11-03', files: { [file]: reviewed('2025-11-03', 'unchanged') } });
  return repository;
}

const rootOf = ({ folder }: Repository): string => join(folder, 'content');

async function dueIn(repository: Repository): Promise<string | undefined> {
  const base = await loadKnowledgeBaseWith(rootOf(repository), new Map());
  return reviewDays(base.sops[0]!, base.policy)?.due;
}

it('the interval grows by what git knows, and stays as it is where the policy does not ask', async () => {
  expect(await dueIn(bakery())).toBe('2026-08-03');
  expect(await dueIn(bakery(rest))).toBe('2026-05-03');
});

it('the review that is not committed yet counts, and a change brings the interval back', async () => {
  const repository = bakery(adaptive.replace('2', '3') + rest);
  expect(await dueIn(repository)).toBe('2026-05-03');
  repository.write({ 'content/sops/bread/bake.md': reviewed('2026-05-04', 'unchanged') });
  expect(await dueIn(repository)).toBe('2027-02-04');
  repository.write({ 'content/sops/bread/bake.md': reviewed('2026-05-04', 'changed') });
  expect(await dueIn(repository)).toBe('2026-11-04');
});

it('a KPI at its alert brings the interval back', async () => {
  const repository = bakery();
  repository.write({
    'content/sops/bread/bake.md': reviewed('2025-11-03', 'unchanged', 'kpis: [waste]\n'),
    'content/kpis/waste.yaml': 'title: Waste\nowner: ana-reis\nbetter: lower\nalert: 5\n',
    'content/kpis/waste.csv': 'date,value\n2025-12-01,4\n',
  });
  expect(await dueIn(repository)).toBe('2026-08-03');
  repository.write({ 'content/kpis/waste.csv': 'date,value\n2025-12-01,5\n2025-12-08,1\n' });
  expect(await dueIn(repository)).toBe('2026-05-03');
});

it('an interval of its own stays', async () => {
  const repository = bakery();
  repository.write({ 'content/sops/bread/bake.md': reviewed('2025-11-03', 'unchanged', 'review_every: 1 month\n') });
  expect(await dueIn(repository)).toBe('2025-12-03');
});

it('an older commit is judged by the reviews it knew', async () => {
  const repository = bakery();
  const base = await loadKnowledgeBaseAt(rootOf(repository), repository.git('rev-parse', 'HEAD~1'));
  expect(base.sops[0]!.unchangedReviews).toBe(1);
});

it('rules and intervals that both ask have git read once', async () => {
  const root = rootOf(bakery());
  const base = await loadKnowledgeBaseWith(root, new Map());
  const history = await loadHistory(root, base, ['freshness/backdated']);
  expect(history?.versions.get('sops/bread/bake.md')).toHaveLength(3);
  expect(await loadHistory(root, base, ['freshness/reviewer-proven'])).toBe(history);
});

it('the command says that the interval has grown, and why', async () => {
  const { folder: cwd } = bakery();
  const grown = 'The interval has grown from 6 months to 9 months, since the last 2 reviews changed nothing.';
  const { stdout, code } = await sop('check --format compact --today 2026-08-04', { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain(`there is one every 9 months. ${grown} (freshness/overdue)`);
  const dueSoon = await sop('check --format compact --today 2026-08-03', { cwd });
  expect(dueSoon.stdout).toContain(`The next review is due on 3 Aug 2026, today. ${grown} (freshness/due-soon)`);
  const { stdout: json } = await sop('list --json --today 2026-08-03', { cwd });
  expect(JSON.parse(json)).toMatchObject([{ due: '2026-08-03' }]);
});

it('without git there is nothing to go by', async () => {
  const repository = bakery();
  const folder = mkdtempSync(join(tmpdir(), 'sop-adaptive-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, join(folder, 'shallow'));
  const { code, stderr } = await sop('list', { cwd: join(folder, 'shallow') });
  expect(code).toBe(2);
  expect(stderr).toMatch(/The policy asks for adaptive intervals, which read the history in git.*fetch-depth: 0/s);
});

it('with a memory a review counts as soon as it is written, and a commit as soon as it is made', async () => {
  const repository = bakery(adaptive.replace('2', '3') + rest);
  const memory = new FolderMemory(rootOf(repository));
  const due = async (): Promise<string | undefined> => {
    const base = await loadKnowledgeBaseWith(rootOf(repository), new Map(), memory);
    return reviewDays(base.sops[0]!, base.policy)?.due;
  };
  const file = 'content/sops/bread/bake.md';
  expect(await due()).toBe('2026-05-03');
  repository.write({ [file]: reviewed('2026-05-04', 'unchanged') });
  expect(await due()).toBe('2027-02-04');
  repository.commit({ date: '2026-05-04', files: { [file]: reviewed('2026-05-04', 'changed') } });
  repository.commit({ date: '2026-11-02', files: { [file]: reviewed('2026-11-02', 'unchanged') } });
  expect(await due()).toBe('2027-05-02');
});
