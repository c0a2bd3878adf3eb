import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { sop } from './stage.ts';

const kennel = resolve(import.meta.dirname, '../worlds/kennel-paths');
const today = ['--today', '2026-09-14'];
let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'sop-kennel-'));
  cpSync(join(kennel, 'content'), join(cwd, 'content'), { recursive: true });
  onTestFinished(() => rmSync(cwd, { recursive: true }));
});

describe('an onboarding path', () => {
  it('is due like an SOP, and its page is where paths are', async () => {
    const { stdout } = await sop(['due', '--format', 'json', ...today], { cwd });
    const { reviews } = JSON.parse(stdout) as { readonly reviews: readonly { readonly sop: string }[] };
    expect(reviews.find(({ sop: id }) => id === 'paths/kennel-hand')).toMatchObject({
      due: '2026-07-12',
      freshness: 'overdue',
      url: '/onboarding/kennel-hand/',
    });
  });

  it('is reviewed by its owner, and judged clean of it', async () => {
    const note = 'Walked the Saturday with Tomás.';
    const words = ['review', 'paths/weekend-hand', '--by', 'ines-prata', '--outcome', 'unchanged', '--note', note];
    expect(await sop([...words, '--yes', ...today], { cwd })).toMatchObject({ code: 0 });
    const text = readFileSync(join(cwd, 'content/paths/weekend-hand.md'), 'utf8');
    expect(text).toContain('reviewed: 2026-09-14\n');
    expect(text).toContain(`note: ${note}\n`);
    const { stdout } = await sop(['check', '--format', 'compact', ...today], { cwd });
    expect(stdout).not.toContain('weekend-hand.md');
  });

  it('is named by its file too', async () => {
    const { stderr } = await sop(['review', 'content/paths/weekend-hand.md', '--by', 'ines-prata', ...today], { cwd });
    expect(stderr).toContain('paths/weekend-hand');
  });

  it('says what is near where there is no such path', async () => {
    const { code, stderr } = await sop(['review', 'paths/kennel-hnad', ...today], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe('There is no onboarding path "paths/kennel-hnad".\nDid you mean "paths/kennel-hand"?\n');
  });

  it('is deleted and not retired', async () => {
    const words = ['review', 'paths/weekend-hand', '--by', 'ines-prata', '--outcome', 'retire', '--no-successor'];
    const { code, stderr } = await sop([...words, '--yes', ...today], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('paths/weekend-hand is an onboarding path, and is not retired by a review.');
  });
});
