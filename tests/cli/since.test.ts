import { expect, it } from 'vitest';
import { sopText } from '../little-base.ts';
import { Repository } from '../repository.ts';
import { sop } from './stage.ts';

const people = `people:
  - { id: ana-reis, name: Ana Reis }
  - { id: cem-aydin, name: Cem Aydin }
`;
const file = (owner: string, reviewed: string, more = '') =>
  sopText(`owner: ${owner}\nreviewed: ${reviewed}\nrisk: low`, `## Purpose\n\nBread.${more}\n`);
/** Only what the day decides, so that nothing else needs to be said. */
const policy = `rules:
  freshness/review-evidenced: off
  shape/required-sections: off
  measure/kpi-linked: off
  links/no-orphan: off
`;

/** Two overdue SOPs of two teams, and a branch to work on. */
function bakery() {
  const repository = new Repository();
  repository.commit({
    files: {
      'content/people.yaml': people,
      'content/policy.yaml': policy,
      'content/sops/bread/bake.md': file('ana-reis', '2024-01-05'),
      'content/sops/shop/open.md': file('cem-aydin', '2024-01-05').replace('Bake sourdough', 'Open the shop'),
    },
  });
  repository.git('checkout', '--quiet', '-b', 'work');
  return repository;
}

async function checked(repository: Repository, words = '--since main') {
  const { code, stdout, stderr } = await sop(`check --format json --today 2026-06-16 ${words}`, {
    cwd: repository.folder,
  });
  const { findings } = JSON.parse(stdout === '' ? '{"findings":[]}' : stdout) as {
    readonly findings: readonly { readonly rule: string; readonly file: string; readonly severity: string }[];
  };
  return { code, stderr, found: findings.filter((f) => f.severity === 'error').map((f) => `${f.file} ${f.rule}`) };
}

const bakeOverdue = 'sops/bread/bake.md freshness/overdue';
const openOverdue = 'sops/shop/open.md freshness/overdue';

it('without it every overdue SOP counts', async () => {
  expect((await checked(bakery(), '')).found).toEqual([bakeOverdue, openOverdue]);
});

it("nobody's pull request is blocked by another team's calendar", async () => {
  const repository = bakery();
  expect(await checked(repository)).toMatchObject({ code: 0, found: [] });
  repository.commit({ files: { 'content/sops/bread/bake.md': file('ana-reis', '2024-01-05', ' More of it.') } });
  expect(await checked(repository)).toMatchObject({ code: 1, found: [bakeOverdue] });
});

it('what the change brings about counts, wherever it shows', async () => {
  const repository = bakery();
  repository.write({ 'content/people.yaml': people.replace('Cem Aydin }', 'Cem Aydin, left: 2026-06-01 }') });
  expect((await checked(repository)).found).toEqual(['sops/shop/open.md ownership/owner-active']);
});

it('a rule that the change switches on counts wherever it finds something', async () => {
  const repository = bakery();
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ files: { 'content/policy.yaml': `${policy}  freshness/overdue: off\n` } });
  repository.git('checkout', '--quiet', '-b', 'more');
  repository.write({ 'content/policy.yaml': policy });
  expect((await checked(repository)).found).toEqual([bakeOverdue, openOverdue]);
});

it('a rule that the change switches off is not missed, whatever it would need', async () => {
  const repository = bakery();
  repository.git('checkout', '--quiet', 'main');
  const demanding = `${policy}  freshness/backdated: error\n  ownership/codeowners-agree: error\n`;
  repository.commit({ files: { 'content/policy.yaml': demanding } });
  repository.git('checkout', '--quiet', '-b', 'more');
  repository.write({ 'content/policy.yaml': policy });
  expect(await checked(repository)).toMatchObject({ code: 0, found: [] });
});

it('what the policy before named and nobody knows any more is no obstacle', async () => {
  const repository = bakery();
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ files: { 'content/policy.yaml': `${policy}  freshness/gone: error\n` } });
  repository.git('checkout', '--quiet', '-b', 'more');
  repository.write({ 'content/policy.yaml': policy });
  expect(await checked(repository)).toMatchObject({ code: 0, found: [] });
});

it('rules that no clock decides judge the whole base', async () => {
  const repository = bakery();
  repository.git('checkout', '--quiet', 'main');
  repository.commit({
    files: { 'content/sops/shop/close.md': file('cem-adyin', '2026-06-05').replace('Bake sourdough', 'Close') },
  });
  repository.git('checkout', '--quiet', '-b', 'more');
  expect((await checked(repository)).found).toEqual(['sops/shop/close.md ownership/owner-known']);
});

it('a branch that is not there ends in 2', async () => {
  const { code, stderr } = await checked(bakery(), '--since mian');
  expect(code).toBe(2);
  expect(stderr).toContain('git knows no commit "mian" here.');
});
