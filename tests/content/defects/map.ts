import { sopFile, type Defect } from './defect.ts';

const bank = sopFile('finance/bank-the-cash');
const starter = sopFile('people/welcome-a-new-starter');
const firstWeek = sopFile('people/run-the-first-week');

export const map: readonly Defect[] = [
  {
    what: 'too many approvals come to one desk',
    rule: 'map/approval-concentration',
    file: 'people.yaml',
    line: '- id: grace-tan',
    spoil: (company) =>
      company.written('policy.yaml', `${company.text('policy.yaml')}  map/approval-concentration: { most: 4 }\n`),
  },
  {
    what: 'the till and the bank send the money to and fro',
    rule: 'map/cycle-exit',
    file: bank,
    line: '12. Look at the credit',
    spoil: (company) =>
      company
        .replaced(bank, 'Look at the credit after 3 working days.', 'Look at the credit after 3 working days. :handoff[stores/count-a-till]')
        .reviewed(bank),
  },
  {
    what: 'the work goes on in a procedure that was put back to a draft',
    rule: 'map/dead-end',
    file: starter,
    line: '9. Hand over to the buddy',
    also: ['buyer', 'picker-packer', 'service-desk-analyst', 'store-associate', 'support-agent'].map((path) => ({
      rule: 'onboarding/path-target-active',
      file: `paths/${path}.md`,
      because: 'newcomers are sent to what nobody works by yet',
    })),
    spoil: (company) => company.replaced(firstWeek, 'status: active', 'status: draft'),
  },
];
