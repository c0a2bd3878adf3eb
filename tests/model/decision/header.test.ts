import { expect, it } from 'vitest';
import { exactDomainInWords } from '../../../src/model/decision/domain-words.ts';
import { readHeader } from '../../../src/model/decision/header.ts';

function inWords(text: string): string {
  const read = readHeader(text);
  if ('trouble' in read) return read.trouble.message;
  const header = read.value;
  if (header.kind === 'output') return `→ ${header.name}`;
  return header.domain ? `${header.name}: ${exactDomainInWords(header.domain)}` : header.name;
}

it.each([
  ['Amount: 0..1000 GBP', 'Amount: 0–1,000 GBP'],
  ['Amount: 0 GBP..1000 GBP', 'Amount: 0–1,000 GBP'],
  ['Amount: (0..1,000] GBP', 'Amount: above 0, up to 1,000 GBP'],
  ['Amount: [0..1) km/h', 'Amount: from 0, below 1 km/h'],
  ['Amount: > 0 GBP step 0.01', 'Amount: 0.01 or more GBP in steps of 0.01'],
  ['People: >= 1 people, in steps of 1', 'People: 1 or more people in steps of 1'],
  ['People: < 5 step 1', 'People: 4 or less in steps of 1'],
  ['Weight: number kg', 'Weight: any number kg'],
  ['Weight: number', 'Weight: any number'],
  ['Share: 0..100 %', 'Share: 0–100 %'],
  ['Share: 0..100% step 5', 'Share: 0–100 % in steps of 5'],
  ['Temperature: -20..-5 °C', 'Temperature: -20–-5 °C'],
  ['Tier: Gold, Silver , Tin', 'Tier: Gold, Silver or Tin'],
  ['Reason', 'Reason'],
  ['→ Approver', '→ Approver'],
  ['->Approver', '→ Approver'],
  ['=> Time: at most', '→ Time: at most'],
])('%s says %s', (text, words) => {
  expect(inWords(text)).toBe(words);
});

it.each([
  ['', 'This column has no name.'],
  [': 0..5', 'This column has no name.'],
  ['→', 'This output has no name.'],
  ['Amount: 5..0', 'The domain of "Amount" cannot be read: "5..0" has no number in it.'],
  ['Amount: 0-5', 'The domain of "Amount" cannot be read: "0-5" is no range. Did you mean "0..5"?'],
  [
    'Amount: [0..5',
    'The domain of "Amount" cannot be read: "[0..5" has a bracket at one end only, expected both or none.',
  ],
  ['Amount: 0..5 step 0', 'The step of "Amount" is 0, expected more than 0.'],
  ['Tier: Gold,, Silver', 'The values of "Tier" cannot be read: there is nothing between two commas.'],
  ['Tier: Gold, gold', '"Tier" names the value "gold" twice.'],
  [
    'Tier: Gold',
    '"Tier" has one value only, "Gold"; expected a range such as "0..1000 GBP", or values with commas between.',
  ],
])('"%s" is refused', (text, message) => {
  expect(inWords(text)).toBe(message);
});
