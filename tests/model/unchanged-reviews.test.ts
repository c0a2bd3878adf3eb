import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireCalendarDate as day } from '../../src/model/calendar-date.ts';
import type { Version } from '../../src/model/history.ts';
import { lastAlertOf } from '../../src/model/kpi-alert.ts';
import type { Review } from '../../src/model/sop.ts';
import { reviewsOf, unchangedInARow } from '../../src/model/unchanged-reviews.ts';

const text = '5b1d0c2f9a7e4368';
const another = 'c5491959a7253bbd';

/** `2026-05-04 unchanged`, in which the digest, too, may stand. */
function stated(line: string): Pick<Version, 'reviewed' | 'review'> {
  const [date = '', outcome, digest = text] = line.split(' ');
  const reviewed = { text: date, date: day(date) };
  if (outcome === undefined) return { reviewed };
  return { reviewed, review: { by: 'ana-reis', outcome: outcome as 'changed', digest, note: `Baked on ${date}.` } };
}

function version(state: Pick<Version, 'reviewed' | 'review'>): Version {
  const author = { name: 'Ana Reis', email: 'ana@bakery.example' };
  const commit = { hash: '0'.repeat(40), author, day: day('2026-01-01'), subject: '', reviewedBy: [] };
  return { commit, onlyReview: false, carriesReview: false, ...state };
}

/** The first of a month, counted from the year 2020. */
function dateOf(month: number): string {
  return `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The row of a text in git whose states are these, newest first. */
function row(lines: readonly string[], lastAlert?: string): number {
  const versions = lines.map((line) => version(stated(line)));
  return unchangedInARow(reviewsOf(versions[0]!, versions), lastAlert === undefined ? undefined : day(lastAlert));
}

describe('unchanged reviews in a row', () => {
  it.each<[string, readonly string[], number]>([
    ['none', ['2026-05-04 changed'], 0],
    ['one', ['2026-05-04 unchanged'], 1],
    ['up to a change', ['2026-05-04 unchanged', '2025-11-03 unchanged', '2025-05-05 changed'], 2],
    ['up to another text', ['2026-05-04 unchanged', '2025-11-03 unchanged', `2025-05-05 unchanged ${another}`], 1],
    ['none after a change', ['2026-05-04 changed', '2025-11-03 unchanged'], 0],
    ['versions in between that changed something else', ['2026-05-04 unchanged', '2026-05-04 unchanged'], 1],
    ['dates without evidence', ['2026-05-04', '2025-11-03 unchanged'], 1],
    ['a review that was undone', ['2025-11-03 unchanged', '2026-05-04 unchanged', '2025-11-03 unchanged'], 1],
    ['a date that went back', ['2025-05-04 unchanged', '2026-05-03 unchanged', '2025-11-03 unchanged'], 1],
  ])('%s', (_, lines, expected) => expect(row(lines)).toBe(expected));

  it('are of the evidence, not of the dates above it', () => {
    const { review } = stated('2025-11-03 unchanged');
    const moved = { ...stated('2026-05-04'), review: review! };
    expect(
      unchangedInARow(reviewsOf(moved, [version(moved), version(stated('2025-11-03 unchanged'))]), undefined),
    ).toBe(1);
  });

  it('are of the same text when links in it were made to lead where pages have moved', () => {
    const [before, review] = [stated('2025-11-03 unchanged'), stated('2026-05-04 unchanged')];
    const carried = stated(`2026-05-04 unchanged ${another}`);
    const next = stated(`2026-11-02 unchanged ${another}`);
    const moved = [{ ...version(carried), carriesReview: true }, version(review), version(before)];
    expect(unchangedInARow(reviewsOf(carried, moved), undefined)).toBe(2);
    expect(unchangedInARow(reviewsOf(next, moved), undefined)).toBe(3);
    const changed = [version(carried), version(review), version(before)];
    expect(unchangedInARow(reviewsOf(next, changed), undefined)).toBe(1);
  });

  it('count the review that is not committed yet', () => {
    const versions = [version(stated('2025-11-03 unchanged'))];
    expect(unchangedInARow(reviewsOf(stated('2026-05-04 unchanged'), versions), undefined)).toBe(2);
    expect(unchangedInARow(reviewsOf(stated('2026-05-04 unchanged'), []), undefined)).toBe(1);
  });

  it('do not count what came after the text that is looked at', () => {
    const versions = ['2026-05-04 changed', '2025-11-03 unchanged', '2025-05-05 unchanged'].map((line) =>
      version(stated(line)),
    );
    expect(unchangedInARow(reviewsOf(stated('2025-11-03 unchanged'), versions), undefined)).toBe(2);
  });

  it('begin anew after the last day on which a KPI stood at its alert', () => {
    const lines = ['2026-05-04 unchanged', '2025-11-03 unchanged', '2025-05-05 unchanged'];
    expect(row(lines, '2025-05-04')).toBe(3);
    expect(row(lines, '2025-05-05')).toBe(2);
    expect(row(lines, '2026-05-03')).toBe(1);
    expect(row(lines, '2026-05-04')).toBe(0);
    expect(row(lines, '2026-06-01')).toBe(0);
  });

  it('never are more for an alert, and none for a change', () => {
    const outcomes = fc.array(fc.constantFrom<NonNullable<Review['outcome']>[]>('unchanged', 'changed'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(outcomes, fc.nat({ max: 60 }), (all, alert) => {
        const lines = all.map((outcome, index) => `${dateOf(index)} ${outcome}`).toReversed();
        const without = row(lines);
        expect(row(lines, dateOf(alert))).toBeLessThanOrEqual(without);
        expect(row([`${dateOf(all.length)} changed`, ...lines])).toBe(0);
        expect(row([`${dateOf(all.length)} unchanged`, ...lines])).toBe(without + 1);
      }),
    );
  });
});

describe('the last alert of a KPI', () => {
  const readings = [
    { date: day('2026-01-05'), value: 3 },
    { date: day('2026-02-02'), value: 2, location: 'harbour' },
    { date: day('2026-03-02'), value: 5, location: 'market' },
  ];

  it('is at the alert or beyond it, on the side that is bad', () => {
    expect(lastAlertOf({ better: 'lower', alert: 3, readings })).toBe('2026-03-02');
    expect(lastAlertOf({ better: 'lower', alert: 6, readings })).toBeUndefined();
    expect(lastAlertOf({ better: 'higher', alert: 3, readings })).toBe('2026-02-02');
  });

  it('is of the locations where the procedure holds', () => {
    expect(lastAlertOf({ better: 'lower', alert: 3, readings }, ['harbour'])).toBe('2026-01-05');
  });

  it('is not known of a KPI that does not say what is bad', () => {
    expect(lastAlertOf({ better: 'lower', readings })).toBeUndefined();
    expect(lastAlertOf({ alert: 3, readings })).toBeUndefined();
  });
});
