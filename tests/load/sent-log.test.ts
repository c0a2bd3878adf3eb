import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SentLog } from '../../src/load/sent-log.ts';
import { requireCalendarDate as date } from '../../src/model/calendar-date.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sop-sent-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'cache', 'sent.json');
}

describe('what was sent', () => {
  it('is remembered for the day it was sent on', () => {
    const file = place();
    new SentLog(file, date('2026-06-16')).add('a1');
    expect(new SentLog(file, date('2026-06-16')).has('a1')).toBe(true);
    expect(new SentLog(file, date('2026-06-16')).has('b2')).toBe(false);
    expect(new SentLog(file, date('2026-06-17')).has('a1')).toBe(false);
    expect(new SentLog(file, date('2026-06-16')).has('a1')).toBe(true);
  });

  it('is forgotten after a week', () => {
    const file = place();
    new SentLog(file, date('2026-06-16')).add('a1');
    new SentLog(file, date('2026-06-24')).add('b2');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ version: 1, sent: { '2026-06-24': ['b2'] } });
  });

  it.each([
    '',
    '{"version": 1, "sent": {"2026-06-',
    '{"version": 2, "sent": {}}',
    '[]',
    '{"version": 1, "sent": {"2026-06-16": 4}}',
  ])('is not guessed from %j', (text) => {
    const file = place();
    mkdirSync(join(file, '..'));
    writeFileSync(file, text);
    expect(() => new SentLog(file, date('2026-06-16'))).toThrow(/does not say what was sent.*Delete it/);
  });

  it('is not begun where it cannot be kept', () => {
    const file = place();
    writeFileSync(join(file, '..'), 'a file where the folder should be');
    expect(() => new SentLog(file, date('2026-06-16'))).toThrow(/sent\.json cannot be/);
  });
});
