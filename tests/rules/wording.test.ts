import { describe, expect, it } from 'vitest';
import { addInterval, requireCalendarDate } from '../../src/model/calendar-date.ts';
import { ruleFiles } from './all-rules.ts';
import { judgeExample } from './bakery.ts';

const oneSentence = /^[A-Z`"].*[^.]\."?$/;
const wholeSentences = /^[A-Z"].*[.?"]$/s;
/** A remark on another place may begin with the id of the SOP there. */
const remark = /^([A-Z"]|\S+\/\S+ ).*[.?"]$/s;
const paragraphs = /^[A-Z0-9`"-][^]*[.|]$/;

describe.each(ruleFiles)('$id', ({ id, exportName, rule, comment }) => {
  it('has its path as its id and the id as its name', () => {
    expect(rule.id).toBe(id);
    const name = id.split('/')[1]!.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(exportName).toBe(name);
  });

  it('says in a sentence what it is for, why, and what to do', () => {
    expect(comment.summary).toMatch(/^(Require|Disallow|Warn) [^]*[^.]\.$/);
    expect(rule.why).toMatch(oneSentence);
    expect(rule.fix).toMatch(oneSentence);
    for (const { text } of comment.sections) expect(text).toMatch(paragraphs);
  });

  it('speaks in whole sentences', () => {
    for (const example of comment.examples) {
      for (const { message, fix, related } of judgeExample(example, rule).findings) {
        expect(message).toMatch(wholeSentences);
        expect(fix).toMatch(oneSentence);
        for (const other of related) expect(other.message).toMatch(remark);
      }
    }
  });
});

const byTheClock = ruleFiles.filter(({ rule }) => rule.reads?.includes('clock'));
const timeless = ruleFiles.filter((file) => !byTheClock.includes(file));

describe.each(byTheClock)('$id reads the clock', ({ comment }) => {
  it('and has examples on the day before, the day itself and the day after', () => {
    const dated = comment.examples.flatMap(({ today, kind }) => (today === undefined ? [] : [{ today, kind }]));
    const turns = dated.some(({ today }) => {
      const around = [-1, 0, 1].map((count) => addInterval(requireCalendarDate(today), { count, unit: 'days' }));
      const kinds = around.map((day) => dated.filter((example) => example.today === day).map(({ kind }) => kind));
      return kinds.every((found) => found.length > 0) && new Set(kinds.flat()).size === 2;
    });
    expect(turns).toBe(true);
  });
});

describe.each(timeless)('$id reads no clock', ({ rule, comment }) => {
  it('and says the same on every day', () => {
    for (const example of comment.examples) {
      const [then, now] = ['1999-12-31', '2040-02-29'].map(
        (today) => judgeExample({ ...example, today }, rule).findings,
      );
      expect(then).toEqual(now);
    }
  });
});
