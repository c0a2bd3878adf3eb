import { sopFile, type Defect } from './defect.ts';

const forecast = sopFile('stores/open-tills-by-the-forecast');

export const pilot: readonly Defect[] = [
  {
    what: 'a trial ended, and nobody has decided',
    rule: 'pilot/ended',
    file: forecast,
    line: 'pilot: { ends: 2026-11-19',
    spoil: (company) => company.replaced(forecast, 'ends: 2027-01-31', 'ends: 2026-11-19'),
  },
  {
    what: 'a trial is to make things better',
    rule: 'pilot/expectation-measurable',
    file: forecast,
    line: 'pilot: { ends: 2027-01-31, expect: shorter lines',
    spoil: (company) => company.replaced(forecast, 'queue-wait at most 4 minutes', 'shorter lines'),
  },
  {
    what: 'a trial has no end',
    rule: 'pilot/stated',
    file: forecast,
    line: 'pilot: { expect:',
    spoil: (company) => company.replaced(forecast, 'ends: 2027-01-31, ', ''),
  },
];
