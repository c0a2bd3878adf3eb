import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { runCheck, runEditor, runGate, runPlugin, type JsonReport } from './runs.ts';

const worlds = resolve(import.meta.dirname, '../worlds');

describe.each(readdirSync(worlds))('the world %s', (name) => {
  const world = join(worlds, name);
  const { today } = JSON.parse(readFileSync(join(world, 'world.json'), 'utf8')) as { readonly today: string };

  it('has the report it had, and the same findings for command, remark, editor and site', async () => {
    const { code, json, lines } = await runCheck(world, today);
    await expect(json).toMatchFileSnapshot(join(world, 'expected/report.json'));
    expect(await runPlugin(world, today)).toEqual({ code, lines });
    expect(await runEditor(world, today)).toEqual({ code, lines });
    expect(await runGate(world, today)).toEqual({ code, lines });
    expect(code).toBe((JSON.parse(json) as JsonReport).counts.error > 0 ? 1 : 0);
  });
});

it('the sample company has the same findings for command and editor', async () => {
  const root = resolve(import.meta.dirname, '../..');
  const { code, lines } = await runCheck(root, '2026-12-31');
  expect(lines.length).toBeGreaterThan(3);
  expect(await runEditor(root, '2026-12-31')).toEqual({ code, lines });
});

it('there is a world without a finding, and one with many', () => {
  const counts = readdirSync(worlds).map((name) => {
    const report = JSON.parse(readFileSync(join(worlds, name, 'expected/report.json'), 'utf8')) as JsonReport;
    return report.findings.length;
  });
  expect(Math.min(...counts)).toBe(0);
  expect(Math.max(...counts)).toBeGreaterThan(20);
});

it('every family of rules finds something in a world', () => {
  const found = readdirSync(worlds).flatMap((name) => {
    const report = JSON.parse(readFileSync(join(worlds, name, 'expected/report.json'), 'utf8')) as JsonReport;
    return report.findings.map(({ rule }) => familyOf(rule));
  });
  expect(new Set(found)).toEqual(new Set(rules.map(({ id }) => familyOf(id))));
});

function familyOf(rule: string): string {
  return rule.split('/')[0]!;
}
