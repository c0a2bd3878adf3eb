import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { onTerminal, sop } from './stage.ts';

describe('sop explain', () => {
  it('lists every rule', async () => {
    const { code, stdout, stderr } = await sop('explain');
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(rules.length);
    expect(stderr).toContain(`${rules.length} rules.`);
  });

  it('lists the rules of a concern', async () => {
    const { stdout } = await sop('explain freshness');
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^freshness\//);
  });

  it.each(['ownership/owner-known', 'owner-known', 'docs/rules/ownership/owner-known.md'])('knows %s', async (name) => {
    const { code, stdout } = await sop(`explain ${name}`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# ownership\/owner-known\n/m);
  });

  it('is made for reading on a terminal', async () => {
    const { stdout } = await sop('explain owner-known', onTerminal);
    expect(stdout).toContain('\u001B[1mownership/owner-known');
    expect(stdout).not.toContain('# ');
  });
});

describe('sop schema', () => {
  it('lists the kinds of file', async () => {
    expect((await sop('schema')).stdout.split('\n')).toEqual(expect.arrayContaining(['policy', 'people', 'sop']));
  });

  it('prints one', async () => {
    const { code, stdout, stderr } = await sop('schema sop');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('properties.owner');
  });
});
