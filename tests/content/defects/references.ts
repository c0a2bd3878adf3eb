import { sopFile, type Defect } from './defect.ts';

const refund = sopFile('customer-care/refund-an-order');

export const references: readonly Defect[] = [
  {
    what: 'a person is in a team that is not there',
    rule: 'references/colleagues-known',
    file: 'people.yaml',
    line: 'team: legal',
    spoil: (company) =>
      company.written('people.yaml', company.text('people.yaml').replace('team: customer-care', 'team: legal')),
  },
  {
    what: 'a manager is nobody we know',
    rule: 'references/colleagues-known',
    file: 'people.yaml',
    line: 'manager: ines-carvalo',
    spoil: (company) =>
      company.written('people.yaml', company.text('people.yaml').replace('manager: ines-carvalho', 'manager: ines-carvalo')),
  },
  {
    what: 'a role has a holder whom nobody knows, besides one who is there',
    rule: 'references/holders-known',
    file: 'people.yaml',
    line: 'holders: [joel-haynes, marta-lopez]',
    spoil: (company) => company.replaced('people.yaml', '[joel-haynes, marta-lopes]', '[joel-haynes, marta-lopez]'),
  },
  {
    what: 'a tool has an owner whom nobody knows',
    rule: 'references/list-owners-known',
    file: 'tools.yaml',
    line: 'owner: service-desk-leed',
    spoil: (company) =>
      company.written('tools.yaml', company.text('tools.yaml').replace('owner: service-desk-lead', 'owner: service-desk-leed')),
  },
  {
    what: 'a procedure holds at a place we do not have',
    rule: 'references/locations-known',
    file: refund,
    line: 'locations: [leeds, lisbon]',
    spoil: (company) => company.replaced(refund, 'locations: [leeds, porto]', 'locations: [leeds, lisbon]'),
  },
  {
    what: 'a KPI serves an objective we do not have',
    rule: 'references/objectives-known',
    file: 'kpis/refund-cycle-time.yaml',
    line: 'objective: customers-come-bak',
    spoil: (company) =>
      company.replaced('kpis/refund-cycle-time.yaml', 'objective: customers-come-back', 'objective: customers-come-bak'),
  },
  {
    what: 'a procedure is performed by a role that is not there',
    rule: 'references/roles-known',
    file: refund,
    line: 'roles: [suport-agent]',
    spoil: (company) => company.replaced(refund, 'roles: [support-agent]', 'roles: [suport-agent]'),
  },
  {
    what: 'an onboarding path is for a role that is not there',
    rule: 'references/roles-known',
    file: 'paths/buyer.md',
    line: 'role: byer',
    spoil: (company) => company.replaced('paths/buyer.md', 'role: buyer', 'role: byer'),
  },
  {
    what: 'a sentence names a parameter that is not there',
    rule: 'references/parameters-known',
    file: sopFile('people/run-payroll'),
    line: '- net pay that moved',
    spoil: (company) =>
      company
        .replaced(sopFile('people/run-payroll'), ':param[net_pay_check]', ':param[net_check]')
        .reviewed(sopFile('people/run-payroll')),
  },
  {
    what: 'a procedure needs a tool that is not there',
    rule: 'references/tools-known',
    file: refund,
    line: 'tools: [oder-system',
    spoil: (company) => company.replaced(refund, 'tools: [order-system', 'tools: [oder-system'),
  },
];
