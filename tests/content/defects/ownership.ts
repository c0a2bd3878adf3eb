import { codeownersFile } from '../company.ts';
import { sopFile, type Defect } from './defect.ts';

const refund = sopFile('customer-care/refund-an-order');
const message = sopFile('customer-care/answer-a-customer-message');
const cards = sopFile('finance/reconcile-card-takings');
const callers = sopFile('customer-care/verify-a-caller');
const chargeback = sopFile('finance/handle-a-chargeback');
const peak = sopFile('fulfilment/plan-the-peak-shift');

const newcomer =
  '  - id: ivo-marsh\n    name: Ivo Marsh\n    email: ivo.marsh@wrenfield.example\n    from: 2027-01-11\n';

export const ownership: readonly Defect[] = [
  {
    what: 'at high risk the deputy has yet to start',
    rule: 'ownership/bus-factor',
    file: callers,
    line: 'deputy: ivo-marsh',
    spoil: (company) =>
      company
        .replaced('people.yaml', 'roles:\n', `${newcomer}roles:\n`)
        .replaced(callers, 'deputy: leonor-matos', 'deputy: ivo-marsh')
        .replaced(callers, 'by: leonor-matos', 'by: ines-carvalho'),
  },
  {
    what: 'at high risk one person performs it',
    rule: 'ownership/bus-factor',
    file: callers,
    line: 'roles: [support-agent]',
    spoil: (company) => company.replaced(callers, 'roles: [support-agent, care-shift-lead]', 'roles: [support-agent]'),
  },
  {
    what: 'CODEOWNERS asks somebody of another team',
    rule: 'ownership/codeowners-agree',
    file: codeownersFile,
    line: '/content/sops/customer-care/refund-an-order.md dev.patel@wrenfield.example',
    spoil: (company) =>
      company.replaced(
        codeownersFile,
        'refund-an-order.md maya.chen@wrenfield.example leonor.matos@wrenfield.example',
        'refund-an-order.md dev.patel@wrenfield.example',
      ),
  },
  {
    what: 'CODEOWNERS has no line for a procedure',
    rule: 'ownership/codeowners-agree',
    file: codeownersFile,
    line: '# sop codeowners: begin',
    spoil: (company) =>
      company.written(codeownersFile, company.text(codeownersFile).replace(/^.*refund-an-order\.md.*\n/m, '')),
  },
  {
    what: 'somebody leaves in four weeks who is the last for what they own',
    rule: 'ownership/departure',
    file: 'people.yaml',
    line: 'left: 2026-12-18',
    spoil: (company) =>
      company.replaced('people.yaml', '    from: 2018-01-15\n', '    from: 2018-01-15\n    left: 2026-12-18\n'),
  },
  {
    what: 'the deputy has left',
    rule: 'ownership/deputy-active',
    file: refund,
    line: 'deputy: ben-ashworth',
    spoil: (company) => company.replaced(refund, 'deputy: leonor-matos', 'deputy: ben-ashworth'),
  },
  {
    what: 'the deputy is the owner',
    rule: 'ownership/deputy-distinct',
    file: chargeback,
    line: 'deputy: grace-tan',
    spoil: (company) => company.replaced(chargeback, 'deputy: maya-chen', 'deputy: grace-tan'),
  },
  {
    what: 'the deputy is nobody we know',
    rule: 'ownership/deputy-known',
    file: refund,
    line: 'deputy: leonor-matis',
    spoil: (company) => company.replaced(refund, 'deputy: leonor-matos', 'deputy: leonor-matis'),
  },
  {
    what: 'at high risk nobody acts for the owner',
    rule: 'ownership/deputy-present',
    file: callers,
    line: 'risk: high',
    spoil: (company) =>
      company.replaced(callers, 'deputy: leonor-matos\n', '').replaced(callers, 'by: leonor-matos', 'by: ines-carvalho'),
  },
  {
    what: 'whoever decides in doubt has left',
    rule: 'ownership/escalation-active',
    file: refund,
    line: 'escalate_to: ben-ashworth',
    spoil: (company) => company.replaced(refund, 'escalate_to: head-of-care', 'escalate_to: ben-ashworth'),
  },
  {
    what: 'whoever decides in doubt is nobody we know',
    rule: 'ownership/escalation-known',
    file: refund,
    line: 'escalate_to: head-of-car',
    spoil: (company) => company.replaced(refund, 'escalate_to: head-of-care', 'escalate_to: head-of-car'),
  },
  {
    what: 'the owner has left, and the deputy did the last review',
    rule: 'ownership/owner-active',
    file: chargeback,
    line: 'owner: ben-ashworth',
    spoil: (company) =>
      company.replaced(chargeback, 'owner: grace-tan', 'owner: ben-ashworth').replaced(chargeback, 'by: grace-tan', 'by: maya-chen'),
  },
  {
    what: 'nobody holds the owning role',
    rule: 'ownership/owner-active',
    file: peak,
    line: 'owner: picker',
    spoil: (company) =>
      company
        .replaced('people.yaml', 'teams:\n', '  - id: picker\n    title: Picker\n    holders: []\nteams:\n')
        .replaced(peak, 'owner: head-of-fulfilment', 'owner: picker')
        .replaced(peak, 'by: george-adeyemi', 'by: dev-patel'),
  },
  {
    what: 'the owner of an onboarding path has left',
    rule: 'ownership/owner-active',
    file: 'paths/buyer.md',
    line: 'owner: ben-ashworth',
    also: [
      {
        rule: 'freshness/reviewer-entitled',
        file: 'paths/buyer.md',
        because: 'the path was reviewed by somebody who owns it no more',
      },
    ],
    spoil: (company) => company.replaced('paths/buyer.md', 'owner: head-of-buying', 'owner: ben-ashworth'),
  },
  {
    what: 'the owner of an objective has left',
    rule: 'ownership/list-owner-active',
    file: 'objectives.yaml',
    line: 'owner: ben-ashworth',
    spoil: (company) => company.replaced('objectives.yaml', 'owner: head-of-care', 'owner: ben-ashworth'),
  },
  {
    what: 'the owner is nobody we know',
    rule: 'ownership/owner-known',
    file: refund,
    line: 'owner: returns-leed',
    spoil: (company) => company.replaced(refund, 'owner: returns-lead', 'owner: returns-leed'),
  },
  {
    what: 'one person answers alone for more than the policy thinks possible',
    rule: 'ownership/owner-load',
    file: 'people.yaml',
    line: '- id: grace-tan',
    spoil: (company) =>
      company
        .written('policy.yaml', `${company.text('policy.yaml')}  ownership/owner-load: { most: 4 }\n`)
        .replaced(cards, 'owner: accounts-payable-lead', 'owner: grace-tan')
        .replaced(cards, 'deputy: grace-tan', 'deputy: paulo-vieira'),
  },
  {
    what: 'an SOP has no owner',
    rule: 'ownership/owner-present',
    file: refund,
    line: '---',
    spoil: (company) => company.replaced(refund, 'owner: returns-lead\n', ''),
  },
  {
    what: 'an owner is left empty',
    rule: 'ownership/owner-present',
    file: refund,
    line: 'owner:',
    spoil: (company) => company.replaced(refund, 'owner: returns-lead\n', 'owner:\n'),
  },
  {
    what: 'neither owner nor deputy has touched a procedure for months, and a third person looks after it',
    rule: 'ownership/owner-touch',
    file: message,
    line: 'owner: dev-patel',
    spoil: (company) => {
      const handed = company.replaced(message, 'owner: care-shift-lead', 'owner: dev-patel');
      const first = { day: '2024-02-19', by: 'leonor-matos', text: `${handed.text(message)}\nOne more word.\n` };
      return handed.replaced(message, 'deputy: ines-carvalho\n', '').begunWith(message, first);
    },
    also: [
      { rule: 'freshness/reviewer-entitled', file: message, because: 'a review by the owner would have been a touch' },
    ],
  },
];
