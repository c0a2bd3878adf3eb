import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { GateError } from '../../plugins/astro-sop/gate-error.ts';
import { passGate } from '../../plugins/astro-sop/gate.ts';
import { settingsOf } from '../../plugins/astro-sop/options.ts';
import { within } from '../../plugins/astro-sop/environment.ts';
import { siteOptions } from '../../src/cli/site.ts';
import { forgetKnowledgeBase } from '../../src/load/knowledge-base.ts';
import { day, sop, troubles } from '../cli/stage.ts';

/** A folder with a content folder of troubles, all of them taken into `known.json`. */
async function settled() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sop-baseline-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(troubles, 'content'), join(folder, 'content'), { recursive: true });
  await sop(`check --today ${day} --baseline known.json --accept-new`, { cwd: folder });
  return folder;
}

const gate = (folder: string) =>
  passGate({ content: join(folder, 'content'), today: day, baseline: join(folder, 'known.json') });

it('the site is built exactly when the check with the same baseline ends in 0', async () => {
  const folder = await settled();
  const check = () => {
    forgetKnowledgeBase(join(folder, 'content'));
    return sop(`check --today ${day} --baseline known.json --format json`, { cwd: folder });
  };
  const before = await check();
  const { report } = await gate(folder);
  expect(before.code).toBe(0);
  expect(report.counts).toEqual((JSON.parse(before.stdout) as { counts: object }).counts);

  const file = join(folder, 'content/sops/bread/feed-the-levain.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^owner: .*$/m, 'owner: nobody-here'));
  expect((await check()).code).toBe(1);
  await expect(gate(folder)).rejects.toThrow(GateError);
});

it('a baseline that is not there stops both', async () => {
  const folder = await settled();
  rmSync(join(folder, 'known.json'));
  await expect(gate(folder)).rejects.toThrow('There is no baseline');
  const { code, stderr } = await sop(`build --today ${day} --baseline known.json`, { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('There is no baseline') });
});

it('a build is told of it by flag, by environment or by the configuration', async () => {
  const cwd = await settled();
  const io = (env: Readonly<Record<string, string>>) => ({
    stdout: { write: () => {} },
    stderr: { write: () => {} },
    isTerminal: { stdin: false, stdout: false, stderr: false },
    env,
    cwd,
  });
  const known = join(cwd, 'known.json');
  expect(siteOptions({ baseline: 'known.json' }, io({})).baseline).toBe(known);
  expect(siteOptions({}, io({ SOP_BASELINE: 'known.json' })).baseline).toBe(known);
  expect(siteOptions({}, io({}))).not.toHaveProperty('baseline');

  const config = { root: new URL(`file://${cwd}/`), outDir: new URL(`file://${cwd}/dist/`) };
  await within({ SOP_BASELINE: undefined }, async () => {
    expect(settingsOf({ baseline: './known.json' }, config).baseline).toBe(known);
    expect(settingsOf({}, config)).not.toHaveProperty('baseline');
  });
  await within({ SOP_BASELINE: known }, async () => {
    expect(settingsOf({ baseline: './other.json' }, config).baseline).toBe(known);
  });
});
