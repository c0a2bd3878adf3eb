import { sopFile, type Defect } from './defect.ts';

const refund = sopFile('customer-care/refund-an-order');

const waiver = (change: Readonly<Record<string, string>>): string =>
  `- ${Object.entries({
    rule: 'measure/kpi-linked',
    sop: 'customer-care/refund-an-order',
    reason: 'The KPI is being set up.',
    granted_by: 'ines-carvalho',
    until: '2026-12-31',
    ...change,
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n  ')}\n`;

/** An SOP that needs a waiver, as it moves no KPI. */
const withoutKpis = 'kpis: []';
const kpis = 'kpis: [refund-cycle-time, first-contact-resolution]';

export const waivers: readonly Defect[] = [
  {
    what: 'a waiver has ended, and what it waived is put right',
    rule: 'waivers/expired',
    file: 'waivers.yaml',
    line: 'until: 2026-11-19',
    spoil: (company) => company.written('waivers.yaml', waiver({ until: '2026-11-19' })),
  },
  {
    what: 'a waiver names a rule that is not there',
    rule: 'waivers/known',
    file: 'waivers.yaml',
    line: '- rule: measure/kpi-link',
    spoil: (company) => company.written('waivers.yaml', waiver({ rule: 'measure/kpi-link' })),
  },
  {
    what: 'a waiver names a procedure that is not there',
    rule: 'waivers/known',
    file: 'waivers.yaml',
    line: 'sop: customer-care/refund-a-order',
    spoil: (company) => company.written('waivers.yaml', waiver({ sop: 'customer-care/refund-a-order' })),
  },
  {
    what: 'a waiver where the policy allows none',
    rule: 'waivers/over-cap',
    file: 'waivers.yaml',
    line: '- rule: measure/kpi-linked',
    also: [{ rule: 'measure/kpi-linked', file: refund, because: 'it is what the waiver sets aside' }],
    spoil: (company) =>
      company
        .replaced(refund, kpis, withoutKpis)
        .written('waivers.yaml', waiver({}))
        .written('policy.yaml', `${company.text('policy.yaml')}waivers: { most: 0 }\n`),
  },
  {
    what: 'an owner waives a rule for their own procedure',
    rule: 'waivers/unentitled',
    file: 'waivers.yaml',
    line: 'granted_by: maya-chen',
    also: [{ rule: 'measure/kpi-linked', file: refund, because: 'it is what the waiver sets aside' }],
    spoil: (company) =>
      company.replaced(refund, kpis, withoutKpis).written('waivers.yaml', waiver({ granted_by: 'maya-chen' })),
  },
  {
    what: 'a waiver waives nothing',
    rule: 'waivers/unused',
    file: 'waivers.yaml',
    line: '- rule: measure/kpi-linked',
    spoil: (company) => company.written('waivers.yaml', waiver({})),
  },
];
