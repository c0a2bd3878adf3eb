import { sopFile, type Defect } from './defect.ts';

const invoice = sopFile('finance/pay-a-supplier-invoice');
const payroll = sopFile('people/run-payroll');
const refund = sopFile('customer-care/refund-an-order');
const returns = sopFile('fulfilment/take-a-returns-parcel-in');
const store = sopFile('stores/open-the-store');

export const steps: readonly Defect[] = [
  {
    what: 'a step is done by a role that is not there',
    rule: 'steps/actor-known',
    file: returns,
    line: '1. Scan the carrier label',
    spoil: (company) =>
      company
        .written(returns, company.text(returns).replace(':by[inbound-operative]', ':by[inbound-operator]'))
        .reviewed(returns),
  },
  {
    what: 'an approval hangs on a person who has left',
    rule: 'steps/approver-active',
    file: payroll,
    line: '7. Have the people partner read ten payslips',
    spoil: (company) =>
      company.replaced(payroll, ':approve[people-partner] :takes[1 h]', ':approve[ben-ashworth] :takes[1 h]').reviewed(payroll),
  },
  {
    what: 'a step that cannot be undone is approved by nobody',
    rule: 'steps/checkpoint-required',
    file: returns,
    line: '2. Look at the parcel',
    spoil: (company) =>
      company
        .replaced(returns, 'see Exceptions. :takes[10 s]', 'see Exceptions. :auto[carrier-portal]{irreversible} :takes[10 s]')
        .reviewed(returns),
  },
  {
    what: 'a time is given in words',
    rule: 'steps/duration-valid',
    file: store,
    line: '7. Walk the floor',
    spoil: (company) => company.replaced(store, ':takes[8 min]', ':takes[a few minutes]').reviewed(store),
  },
  {
    what: 'the work goes to five other procedures',
    rule: 'steps/handoff-count',
    file: refund,
    line: '5. Work out the amount',
    spoil: (company) =>
      company
        .replaced(
          refund,
          'A carrier scan alone is not enough.',
          'A carrier scan alone is not enough. :handoff[customer-care/handle-a-complaint] :handoff[customer-care/verify-a-caller] :handoff[customer-care/replace-a-damaged-item]',
        )
        .reviewed(refund),
  },
  {
    what: 'the work is handed to a procedure that is not there',
    rule: 'steps/handoff-known',
    file: returns,
    line: '9. Put the grade label',
    spoil: (company) =>
      company.replaced(returns, ':handoff[fulfilment/put-stock-away]', ':handoff[fulfilment/put-away-stock]').reviewed(returns),
  },
  {
    what: 'an approval stands in the exceptions',
    rule: 'steps/mark-placement',
    file: refund,
    line: '- Changed mind after 30 days.',
    spoil: (company) =>
      company
        .replaced(refund, '- Changed mind after 30 days. No refund;', '- Changed mind after 30 days. No refund :approve[returns-lead];')
        .reviewed(refund),
  },
  {
    what: 'the way back is gone from a procedure that runs by itself',
    rule: 'steps/rollback-required',
    file: invoice,
    line: '6. Compare the account',
    spoil: (company) => company.replaced(invoice, '## Rollback', '### Rollback').reviewed(invoice),
  },
  {
    what: 'a procedure grows beyond what anybody keeps in view',
    rule: 'steps/step-count',
    file: store,
    line: '21. Sweep.',
    spoil: (company) =>
      company
        .replaced(
          store,
          '\n## Exceptions',
          `${Array.from({ length: 11 }, (_, index) => `${index + 11}. Sweep.`).join('\n')}\n\n## Exceptions`,
        )
        .reviewed(store),
  },
  {
    what: 'a tool is misspelt in a step',
    rule: 'steps/tool-known',
    file: payroll,
    line: '5. Run the first calculation',
    spoil: (company) => company.replaced(payroll, ':auto[hr-system]', ':auto[hr-systm]').reviewed(payroll),
  },
];
