import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { sopText } from '../little-base.ts';
import { Repository } from '../repository.ts';
import { sop } from './stage.ts';

const bake = sopText('owner: ana-reis\nreviewed: 2026-06-01\nrisk: low', '## Purpose\n\nBread.\n');

/** A bakery whose policy has every rule on, those too that look into git and at CODEOWNERS. */
function bakery(): Repository {
  const repository = new Repository();
  const policy = rules.map(({ id }) => `  ${id}: warning`).join('\n');
  repository.commit({
    files: {
      'content/people.yaml':
        'people:\n  - { id: ana-reis, name: Ana Reis }\n  - { id: bo-lindqvist, name: Bo Lindqvist }\n',
      'content/policy.yaml': `rules:\n${policy}\n`,
      'content/sops/bread/bake.md': bake,
    },
  });
  return repository;
}

describe('with every rule on', () => {
  it.each([
    'check',
    'check --since HEAD',
    'list',
    'review bread/bake --by ana-reis --outcome unchanged --yes --note Baked.',
    'history bread/bake',
    'due',
    'plan',
    'notify --dry-run',
    'diff HEAD',
    'codeowners',
    'handover --from ana-reis --to bo-lindqvist --dry-run',
    'fix --dry-run',
    'move bread/bake bread/bake-rye --dry-run',
  ])('sop %s does its work', async (words) => {
    const { code, stderr } = await sop(`${words} --today 2026-06-16`, { cwd: bakery().folder });
    expect(stderr).not.toContain('went wrong');
    expect(code).toBe(0);
  });
});
