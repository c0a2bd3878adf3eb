import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forgetKnowledgeBase } from '../../src/load/knowledge-base.ts';
import { sop } from '../cli/stage.ts';
import { sopText } from '../little-base.ts';
import { Repository } from '../repository.ts';
import { runCheck, runGate, runPlugin } from './runs.ts';

const today = '2026-06-16';
const people = `people:
  - { id: ana-reis, name: Ana Reis, github: ana-reis }
  - { id: cem-aydin, name: Cem Aydin, email: cem@bakery.example }
`;
const policy = `rules:
  freshness/review-evidenced: off
  ownership/codeowners-agree: error
  shape/required-sections: off
  measure/kpi-linked: off
  links/no-orphan: off
`;
const text = (owner: string) => sopText(`owner: ${owner}\nsummary: How.\nreviewed: 2026-06-01\nrisk: low`);

function bakery(codeowners: string) {
  const repository = new Repository();
  repository.commit({
    files: {
      'content/people.yaml': people,
      'content/policy.yaml': policy,
      'content/sops/bread/bake.md': text('ana-reis'),
      'content/sops/shop/open.md': text('cem-aydin').replace('Bake sourdough', 'Open the shop'),
      '.github/CODEOWNERS': codeowners,
    },
  });
  return repository;
}

const wrong = '# Whom to ask\n* @bakery/all\n/content/sops/shop/ CEM@bakery.example\n';

it('command, remark and site say the same of a file above the content folder', async () => {
  const { folder } = bakery(wrong);
  const { code, lines } = await runCheck(folder, today);
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [
      '.github/CODEOWNERS:2:1: For bread/bake CODEOWNERS asks @bakery/all, expected @ana-reis. (ownership/codeowners-agree)',
    ],
  });
  expect(await runPlugin(folder, today)).toEqual({ code, lines });
  expect(await runGate(folder, today)).toEqual({ code, lines });
});

it('a person is shown the line, by the path one would type', async () => {
  const { folder: cwd } = bakery(wrong);
  const { stdout } = await sop(`check --today ${today}`, { cwd });
  expect(stdout).toContain('.github/CODEOWNERS\n  2:1  error  For bread/bake CODEOWNERS asks');
  expect(stdout).toContain('      2 │ * @bakery/all\n        │ ^^^^^^^^^^^^^\n');
  expect(stdout).toContain('see  content/sops/bread/bake.md:3:8 Changes here are for @ana-reis to approve.');
  expect(stdout).toContain('Start with .github/CODEOWNERS:2');
  const github = await sop(`check --today ${today} --format github`, { cwd, env: { GITHUB_WORKSPACE: cwd } });
  expect(github.stdout).toMatch(/^::error file=\.github\/CODEOWNERS,line=2,/);
});

it('what sop codeowners writes is what the rule asks for', async () => {
  const { folder: cwd } = bakery(wrong);
  await sop(`codeowners --today ${today} --file .github/CODEOWNERS`, { cwd });
  expect((await sop(`check --today ${today}`, { cwd })).code).toBe(0);
});

it('a pull request is not held up by a file that was wrong before, but by what it brings about', async () => {
  const repository = bakery(wrong);
  repository.git('checkout', '--quiet', '-b', 'work');
  const since = () => {
    forgetKnowledgeBase(join(repository.folder, 'content'));
    return sop(`check --today ${today} --since main --format compact`, { cwd: repository.folder });
  };
  expect(await since()).toMatchObject({ code: 0, stdout: '' });
  repository.write({ 'content/sops/shop/open.md': text('ana-reis').replace('Bake sourdough', 'Open the shop') });
  expect((await since()).stdout).toMatch(/^\.github\/CODEOWNERS:3:1 error For shop\/open CODEOWNERS asks CEM@/);
});
