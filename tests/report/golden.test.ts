import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { loadKnowledgeBase } from '../../src/load/knowledge-base.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { formats, type FormatName } from '../../src/report/formats.ts';
import { rules } from '../../src/rules/index.ts';

const world = resolve(import.meta.dirname, '../worlds/bakery-troubles');
const files: Readonly<Record<FormatName, string>> = {
  pretty: 'pretty.txt',
  compact: 'compact.txt',
  json: 'report.json',
  github: 'github.txt',
  sarif: 'report.sarif',
  gitlab: 'gitlab.json',
  junit: 'junit.xml',
  markdown: 'comment.md',
};

describe('the troubles of a bakery', async () => {
  const base = await loadKnowledgeBase(resolve(world, 'content'));
  const judged = check(base, rules, { today: requireCalendarDate('2026-06-16') });

  it.each(Object.entries(files))('as %s', async (name, file) => {
    const format = formats[name as FormatName];
    const text = format({ ...judged, root: 'content' }, base.sources, { prefix: 'content/', colour: false });
    await expect(text).toMatchFileSnapshot(resolve(world, 'expected', file));
  });
});
