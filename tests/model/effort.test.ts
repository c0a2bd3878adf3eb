import { expect, it } from 'vitest';
import { effortOf } from '../../src/model/effort.ts';
import { baseOf } from '../rules/bakery.ts';

function effort(procedure: string, frontmatter = '') {
  const text = `---\ntitle: Bake rye\n${frontmatter}---\n\n## Procedure\n\n${procedure}\n`;
  return effortOf(baseOf([{ path: 'sops/bread/bake-rye.md', text }]).sops[0]!);
}

it('counts steps that are split as their sub-steps', () => {
  expect(effort('1. Shape:\n   1. weigh\n   2. fold\n2. Bake.')).toEqual({
    steps: 2,
    manual: 3,
    automated: 0,
    approvals: 0,
    handoffs: 0,
    involved: [],
  });
});

it('lets sub-steps run by themselves where the step above them does, unless they say who does them', () => {
  const { manual, automated } = effort('1. Heat up: :auto[oven]\n   1. low deck\n   2. high deck :by[baker]\n2. Bake.');
  expect({ manual, automated }).toEqual({ manual: 2, automated: 1 });
});

it('adds up times, and says when some steps give none', () => {
  expect(effort('1. Shape. :takes[20 min]\n2. Prove. :auto[oven] :takes[1 h]').time).toEqual({
    total: 4800,
    unattended: 3600,
    complete: true,
  });
  expect(effort('1. Shape. :takes[20 min]\n2. Bake.').time).toEqual({ total: 1200, unattended: 0, complete: false });
  expect(effort('1. Shape. :takes[20 min]\n   1. weigh :takes[5 min]\n   2. fold').time).toEqual({
    total: 1200,
    unattended: 0,
    complete: true,
  });
  expect(effort('1. Shape. :takes[a while]').time).toBeUndefined();
});

it('counts each approval, and each SOP that the work goes to once', () => {
  const { approvals, handoffs } = effort(
    '1. Weigh. :approve[lead] :handoff[a/b]\n2. Sign. :approve[lead] :handoff[a/b]\n3. Tell. :handoff[a/c]',
  );
  expect({ approvals, handoffs }).toEqual({ approvals: 2, handoffs: 2 });
});

it('names who does and approves steps, and falls back on the roles of the SOP', () => {
  const roles = 'roles: [baker]\n';
  expect(effort('1. Weigh. :by[porter]\n2. Sign. :approve[lead]', roles).involved).toEqual(['porter', 'lead']);
  expect(effort('1. Weigh.\n2. Sign. :approve[lead]', roles).involved).toEqual(['baker', 'lead']);
});

it('counts no mark outside the steps', () => {
  const { approvals, time } = effort('1. Weigh.\n\n## Exceptions\n\nAsk :approve[lead], which takes :takes[5 min].');
  expect({ approvals, time }).toEqual({ approvals: 0, time: undefined });
});
