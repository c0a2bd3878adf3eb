import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import type { Place } from '../../src/model/place.ts';
import type { SourceFile } from '../../src/parse/source-file.ts';
import { ruleFiles } from './all-rules.ts';
import { baseOf, exampleFiles, historyOf, inCompany, judgeFiles } from './bakery.ts';
import { deepFreeze } from './deep-freeze.ts';

const worlds = ruleFiles.flatMap(({ id, rule, comment }) =>
  comment.examples.map((example) => ({
    name: `${id}, ${example.title}`,
    rule,
    today: example.today,
    files: exampleFiles(example),
    example,
  })),
);

function expectWithin({ line, column, endLine, endColumn }: Place, text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  expect(line).toBeGreaterThanOrEqual(1);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  expect(endLine).toBeLessThanOrEqual(lines.length);
  expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 1);
  expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
}

describe('every finding', () => {
  it.each(worlds)('lies within its file: $name', ({ rule, today, files, example }) => {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    for (const finding of judgeFiles(files, [rule], today, example).findings) {
      for (const { file, place } of [finding, ...finding.related]) {
        expect([...texts.keys()]).toContain(file);
        expectWithin(place, texts.get(file)!);
      }
    }
  });
});

describe('a report', () => {
  it.each(worlds)('does not depend on the order of files: $name', ({ rule, today, files, example }) => {
    expect(judgeFiles(files.toReversed(), [rule], today, example)).toEqual(judgeFiles(files, [rule], today, example));
  });

  it.each(worlds)('does not depend on line endings: $name', ({ rule, today, files, example }) => {
    const windows = files.map(({ path, text }): SourceFile => ({ path, text: text.replaceAll('\n', '\r\n') }));
    expect(judgeFiles(windows, [rule], today, example)).toEqual(judgeFiles(files, [rule], today, example));
  });

  it.each(worlds)(
    'comes without a change to what is judged: $name',
    ({ rule, today = '2026-06-15', files, example }) => {
      const frozen = deepFreeze(baseOf(files));
      const circumstances = { today: requireCalendarDate(today), history: deepFreeze(historyOf(example, frozen)) };
      expect(check(frozen, inCompany([rule]), circumstances)).toEqual(judgeFiles(files, [rule], today, example));
    },
  );
});
