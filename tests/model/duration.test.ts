import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { duration, durationInWords } from '../../src/model/duration.ts';

it.each([
  ['10 min', 600],
  ['10min', 600],
  ['1 minute', 60],
  ['45 s', 45],
  ['90 seconds', 90],
  ['1 h 30 min', 5400],
  ['1h30min', 5400],
  ['1.5 hours', 5400],
  ['2 HRS', 7200],
  ['PT1H30M', 5400],
  ['PT45S', 45],
  [' 5 min ', 300],
])('%s takes %i seconds', (text, seconds) => {
  expect(duration(text)).toBe(seconds);
});

it.each(['', '10', '0 min', 'PT', 'soon', '5-10 min', '2 days', 'P2D', '-5 min', '10 min 1 h', '1e3 min'])(
  '"%s" is no duration',
  (text) => {
    expect(duration(text)).toBeUndefined();
  },
);

it('reads what it writes, up to the minute', () => {
  assert(
    property(integer({ min: 1, max: 500_000 }), (seconds) => {
      const written = durationInWords(duration(`PT${Math.floor(seconds / 3600)}H${seconds % 3600}S`)!);
      expect(duration(written)).toBe(seconds < 60 ? seconds : Math.ceil(seconds / 60) * 60);
    }),
  );
});
