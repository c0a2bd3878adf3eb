import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCheck, runEditor, runGate, runPlugin } from './runs.ts';

const clean = resolve(import.meta.dirname, '../worlds/all-clean');
const brake = 'content/sops/repairs/change-a-brake-cable.md';
const back = 'content/sops/repairs/hand-a-bicycle-back.md';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sopwright-troubles-')));
  cpSync(clean, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('one mistake in a clean folder', () => {
  it.each<[string, string, string | RegExp, string, string]>([
    ['an owner deleted', brake, 'owner: workshop-lead\n', '', `${brake}:1:1: (ownership/owner-present)`],
    ['an owner misspelt', back, 'owner: line-dahl', 'owner: line-dal', `${back}:4:8: (ownership/owner-known)`],
    ['a review aged', back, 'reviewed: 2026-05-05', 'reviewed: 2025-11-10', `${back}:6:11: (freshness/overdue)`],
    [
      'a link broken',
      back,
      'change-a-brake-cable.md#',
      'change-a-brake-cabel.md#',
      `${back}:39:81: (links/target-exists)`,
    ],
    ['JavaScript in frontmatter', back, '---\n', '---js\n', `${back}:1:1: (shape/frontmatter-language)`],
    ['a word never replaced', brake, 'Squeeze', 'TODO squeeze', `${brake}:44:4: (shape/placeholder-text)`],
    [
      'a key misspelt in a data file',
      'content/people.yaml',
      'name: Mads',
      'nmae: Mads',
      'content/people.yaml:3:5: (shape/unknown-key)',
    ],
  ])(
    '%s ends the command, remark and the site in 1, and is told in editors, at the same place',
    async (_name, file, from, to, expected) => {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(folder, file), text.replace(from, to));
      const { code, lines } = await runCheck(folder, '2026-05-11');
      expect(code).toBe(1);
      expect(lines.map((line) => line.replace(/: .*(?= \()/, ':'))).toContain(expected);
      expect(await runPlugin(folder, '2026-05-11')).toEqual({ code, lines });
      expect(await runEditor(folder, '2026-05-11')).toEqual({ code, lines });
      expect(await runGate(folder, '2026-05-11')).toEqual({ code, lines });
    },
  );
});
