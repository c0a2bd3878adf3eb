import { expect, it } from 'vitest';
import { isBot } from '../../src/model/identity.ts';

it.each([
  ['renovate[bot]', '29139614+renovate[bot]@users.noreply.github.com', true],
  ['Docs', 'docs-bot@bakery.example', true],
  ['github-actions', 'github-actions@github.com', true],
  ['Bakery bot', 'it@bakery.example', true],
  ['Ana Reis', 'ana@bakery.example', false],
  ['Marie Talbot', 'marie.talbot@bakery.example', false],
  ['', '12345+abbot@users.noreply.github.com', false],
])('%s <%s> is a bot: %s', (name, email, expected) => {
  expect(isBot({ name, email })).toBe(expected);
});
