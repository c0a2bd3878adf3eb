import { expect, it } from 'vitest';
import { subjectOf } from '../../../../src/site/scripts/search/question-words.ts';

it.each([
  ['how do I refund', 'refund'],
  ['What to do when the till is offline?', 'till offline?'],
  ['refund an order', 'refund order'],
  ['How do I get my money back?', 'money back?'],
  ['Who', 'Who'],
  ['how to', 'how to'],
  ['"in the till"', '"in the till"'],
  ['  lost   phone ', 'lost phone'],
  ['', ''],
])('%j is about %j', (question, subject) => {
  expect(subjectOf(question)).toBe(subject);
});
