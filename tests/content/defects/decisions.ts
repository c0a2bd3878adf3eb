import { sopFile, type Defect } from './defect.ts';

const approve = sopFile('customer-care/approve-a-refund-over-the-limit');
const incident = sopFile('systems/respond-to-an-incident');
const invoice = sopFile('finance/pay-a-supplier-invoice');
const queue = sopFile('stores/manage-a-queue');
const returns = sopFile('fulfilment/take-a-returns-parcel-in');
const spend = sopFile('finance/approve-a-spend');

export const decisions: readonly Defect[] = [
  {
    what: 'a worked example expects what the table no longer says',
    rule: 'decisions/cases-hold',
    file: approve,
    line: '| 249.99 | yes | 1 working day |',
    spoil: (company) =>
      company
        .replaced(approve, '| (:param[refund_limit]..250] | yes | :approve[returns-lead] | 1 working day |', '| (:param[refund_limit]..250] | yes | :approve[returns-lead] | 2 days |')
        .reviewed(approve),
  },
  {
    what: 'a row of a table is deleted',
    rule: 'decisions/complete',
    file: spend,
    line: '| The whole spend: > 0 GBP',
    spoil: (company) => company.replaced(spend, '| (500..5,000] | yes | Head of department |\n', '').reviewed(spend),
  },
  {
    what: 'an end of a range is left open on both sides',
    rule: 'decisions/complete',
    file: queue,
    line: '| People in line per open till:',
    spoil: (company) => company.replaced(queue, '| 8..11 |', '| (8..11] |').reviewed(queue),
  },
  {
    what: 'a row is copied and only its outcome changed',
    rule: 'decisions/contradictory',
    file: spend,
    line: '| > 25,000 | no | Nobody',
    spoil: (company) =>
      company
        .replaced(
          spend,
          '| > 25,000 | no | :approve[finance-director], with a case of one page |',
          '| > 25,000 | no | :approve[finance-director], with a case of one page |\n| > 25,000 | no | Nobody |',
        )
        .reviewed(spend),
  },
  {
    what: 'an outcome leads to a step that is not there',
    rule: 'decisions/outcome-links',
    file: invoice,
    line: '| none | any | any | any | Go to step 14',
    spoil: (company) =>
      company.replaced(invoice, '| Return to the supplier, copy to the requester |', '| Go to step 14 |').reviewed(invoice),
  },
  {
    what: 'a value is misspelt in a table',
    rule: 'decisions/typed',
    file: incident,
    line: '| several peeple | any',
    spoil: (company) => company.replaced(incident, '| several people | any |', '| several peeple | any |').reviewed(incident),
  },
  {
    what: 'two ranges share an end',
    rule: 'decisions/unique',
    file: spend,
    line: '| (5,000..25,000] | no',
    spoil: (company) =>
      company.replaced(spend, '| (500..5,000] | no |', '| (500..5,001] | no |').reviewed(spend),
  },
  {
    what: 'the general row stands before the exception',
    rule: 'decisions/unreachable',
    file: returns,
    line: '| yes | yes | broken | any | any | D',
    spoil: (company) =>
      company.replaced(returns, '| no | any | any | any | any | D |', '| any | yes | broken | any | any | D |').reviewed(returns),
  },
];
