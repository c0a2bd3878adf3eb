import { sopFile, type Defect } from './defect.ts';

const buyer = 'paths/buyer.md';
const desk = 'paths/service-desk-analyst.md';
const stocktake = sopFile('stores/run-a-stocktake');

export const onboarding: readonly Defect[] = [
  {
    what: 'a new duty of buyers is in no path for buyers',
    rule: 'onboarding/path-covers-role',
    file: buyer,
    line: 'role: buyer',
    spoil: (company) => company.replaced(stocktake, 'roles: [', 'roles: [buyer, '),
  },
  {
    what: 'newcomers are sent to a procedure that is retired',
    rule: 'onboarding/path-target-active',
    file: buyer,
    line: '- [Refund by cheque]',
    spoil: (company) =>
      company
        .replaced(
          buyer,
          '- [Report an absence]',
          '- [Refund by cheque](../sops/customer-care/refund-by-cheque.md) for old suppliers.\n- [Report an absence]',
        )
        .reviewed(buyer),
  },
  {
    what: 'newcomers run the first week before they have welcomed anybody',
    rule: 'onboarding/path-order',
    file: desk,
    line: '- [Welcome a new starter]',
    spoil: (company) => {
      const welcome = company.text(desk).match(/^- \[Welcome a new starter\].*\n/m)![0];
      return company
        .replaced(desk, welcome, '')
        .replaced(desk, '- [Remove access]', `${welcome}- [Remove access]`)
        .reviewed(desk);
    },
  },
  {
    what: 'the one behind a path has never looked at it',
    rule: 'freshness/review-date-present',
    file: buyer,
    line: '---',
    spoil: (company) => company.replaced(buyer, 'reviewed: 2026-11-05\n', ''),
  },
];
