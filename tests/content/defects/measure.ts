import { sopFile, type Defect } from './defect.ts';

const refund = sopFile('customer-care/refund-an-order');
const kpi = 'kpis/refund-cycle-time.yaml';

export const measure: readonly Defect[] = [
  {
    what: 'no procedure moves a KPI',
    rule: 'measure/kpi-covered',
    file: 'kpis/empty-shelves.yaml',
    line: 'title: Empty shelves',
    spoil: (company) =>
      company
        .written('kpis/empty-shelves.yaml', company.text(kpi).replace('Refund cycle time', 'Empty shelves'))
        .written('kpis/empty-shelves.csv', company.text('kpis/refund-cycle-time.csv')),
  },
  {
    what: 'a procedure names a KPI that nobody keeps',
    rule: 'measure/kpi-known',
    file: refund,
    line: 'kpis: [refund-cicle-time',
    spoil: (company) => company.replaced(refund, 'kpis: [refund-cycle-time', 'kpis: [refund-cicle-time'),
  },
  {
    what: 'a procedure moves nothing that is measured',
    rule: 'measure/kpi-linked',
    file: refund,
    line: '---',
    spoil: (company) => company.replaced(refund, 'kpis: [refund-cycle-time, first-contact-resolution]\n', ''),
  },
  {
    what: 'the list of KPIs is empty',
    rule: 'measure/kpi-linked',
    file: refund,
    line: 'kpis: []',
    spoil: (company) => company.replaced(refund, 'kpis: [refund-cycle-time, first-contact-resolution]', 'kpis: []'),
  },
  {
    what: 'the owner of a KPI has left',
    rule: 'measure/kpi-owned',
    file: kpi,
    line: 'owner: ben-ashworth',
    spoil: (company) => company.replaced(kpi, 'owner: returns-lead', 'owner: ben-ashworth'),
  },
  {
    what: 'the owner of a KPI is nobody we know',
    rule: 'measure/kpi-owned',
    file: kpi,
    line: 'owner: returns-leed',
    spoil: (company) => company.replaced(kpi, 'owner: returns-lead', 'owner: returns-leed'),
  },
];
