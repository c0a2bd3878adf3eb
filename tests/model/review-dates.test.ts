import { describe, expect, it } from 'vitest';
import { requireCalendarDate as day } from '../../src/model/calendar-date.ts';
import type { Version } from '../../src/model/history.ts';
import { earlierUseOf, reviewDatesOf } from '../../src/model/review-dates.ts';
import type { Review } from '../../src/model/sop.ts';

const review: Review = { by: 'ana-reis', outcome: 'changed', digest: '5b1d0c2f9a7e4368' };

/** A version that was committed on a day and states a date, if it states one. */
function version(committed: string, date?: string, evidence: Review | undefined = review): Version {
  const author = { name: 'Ana Reis', email: 'ana@bakery.example' };
  return {
    commit: { hash: committed, author, day: day(committed), subject: '', reviewedBy: [] },
    onlyReview: false,
    carriesReview: false,
    ...(date === undefined ? {} : { reviewed: { text: date, date: day(date) } }),
    ...(evidence === undefined ? {} : { review: evidence }),
  };
}

describe('the review dates of a file', () => {
  it('are each known by the commit that brought them', () => {
    const versions = [
      version('2026-06-01', '2026-05-04'),
      version('2026-05-20'),
      version('2026-05-04', '2026-05-04'),
      version('2025-11-03', '2025-11-03'),
    ];
    expect(reviewDatesOf(versions).map(({ date, broughtBy }) => `${date} ${broughtBy.commit.hash}`)).toEqual([
      '2026-05-04 2026-05-04',
      '2025-11-03 2025-11-03',
    ]);
  });
});

describe('evidence that is that of an earlier review', () => {
  const before = version('2025-11-03', '2025-11-03');

  it('stood under another date before the day of this one', () => {
    expect(earlierUseOf([version('2026-05-04', '2026-05-04'), before], day('2026-05-04'), review)).toBe(before);
  });

  it('does not when a slip in the date was corrected on the day itself', () => {
    const slip = version('2026-05-04', '2026-04-05');
    expect(earlierUseOf([version('2026-05-05', '2026-05-04'), slip], day('2026-05-04'), review)).toBeUndefined();
    expect(earlierUseOf([slip], day('2026-05-05'), review)).toBe(slip);
  });

  it('does not when it says something else of this one', () => {
    expect(earlierUseOf([before], day('2026-05-04'), { ...review, note: 'Baked.' })).toBeUndefined();
    expect(earlierUseOf([before], day('2026-05-04'), { ...review, digest: 'c5491959a7253bbd' })).toBeUndefined();
  });
});
