import type { Company } from '../company.ts';
import { sopFile, type Defect } from './defect.ts';

const refund = sopFile('customer-care/refund-an-order');
const delivery = sopFile('stores/receive-a-store-delivery');
const queue = sopFile('stores/manage-a-queue');
const kpi = 'kpis/refund-cycle-time.yaml';
const readings = 'kpis/refund-cycle-time.csv';

/** Words at the head of the section on escalation, reviewed with the rest. */
const escalating = (company: Company, words: string): Company =>
  company.replaced(refund, 'Ask your shift lead first;', words).reviewed(refund);

export const shape: readonly Defect[] = [
  {
    what: 'a merge left its marks',
    rule: 'shape/conflict-marker',
    file: refund,
    line: '<<<<<<< HEAD',
    spoil: (company) =>
      escalating(company, '<<<<<<< HEAD\nAsk first;\n=======\nAsk your manager;\n>>>>>>> other\n'),
  },
  {
    what: 'a KPI file is empty',
    rule: 'shape/data-valid',
    file: kpi,
    line: '',
    spoil: (company) => company.written(kpi, ''),
  },
  {
    what: 'a KPI is better the sideways way',
    rule: 'shape/data-valid',
    file: kpi,
    line: 'better: sideways',
    spoil: (company) => company.replaced(kpi, 'better: lower', 'better: sideways'),
  },
  {
    what: 'a reading is a word',
    rule: 'shape/data-valid',
    file: readings,
    line: '2024-12-02,high',
    spoil: (company) => company.replaced(readings, '2024-12-02,1.9', '2024-12-02,high'),
  },
  {
    what: 'a list of tools is no YAML',
    rule: 'shape/data-valid',
    file: 'tools.yaml',
    line: '- id: "helpdesk',
    spoil: (company) => company.replaced('tools.yaml', '- id: helpdesk', '- id: "helpdesk'),
  },
  {
    what: 'frontmatter is JavaScript',
    rule: 'shape/frontmatter-language',
    file: refund,
    line: '---js',
    spoil: (company) => company.written(refund, company.text(refund).replace('---\n', '---js\n')),
  },
  {
    what: 'frontmatter is deleted',
    rule: 'ownership/owner-present',
    file: refund,
    line: '## Purpose',
    spoil: (company) => company.written(refund, company.text(refund).replace(/^---\n[^]*?\n---\n\n/, '')),
  },
  {
    what: 'frontmatter does not end',
    rule: 'shape/frontmatter-valid',
    file: refund,
    line: '---',
    spoil: (company) => company.replaced(refund, '\n---\n\n## Purpose', '\n\n## Purpose'),
  },
  {
    what: 'a colon in the frontmatter makes it no YAML',
    rule: 'shape/frontmatter-valid',
    file: refund,
    line: 'title: Refund an order: the short way',
    spoil: (company) => company.replaced(refund, 'title: Refund an order', 'title: Refund an order: the short way'),
  },
  {
    what: 'a risk is none that we know',
    rule: 'shape/frontmatter-valid',
    file: refund,
    line: 'risk: middling',
    spoil: (company) => company.replaced(refund, 'risk: medium', 'risk: middling'),
  },
  {
    what: 'a heading skips a level',
    rule: 'shape/heading-order',
    file: refund,
    line: '#### When in doubt',
    spoil: (company) => escalating(company, '#### When in doubt\n\nAsk your shift lead first;'),
  },
  {
    what: 'a picture says nothing to who cannot see it',
    rule: 'shape/image-alt',
    file: refund,
    line: 'Ask your shift lead first; ![]',
    spoil: (company) =>
      escalating(company, 'Ask your shift lead first; ![](form.png)').written(
        'sops/customer-care/form.png',
        'a picture',
      ),
  },
  {
    what: 'a text is still to be written',
    rule: 'shape/placeholder-text',
    file: refund,
    line: 'TODO',
    spoil: (company) => escalating(company, 'TODO: the number of the shift lead. Ask your shift lead first;'),
  },
  {
    what: 'HTML in the text',
    rule: 'shape/raw-html',
    file: refund,
    line: '<b>Ask</b>',
    spoil: (company) => escalating(company, '<b>Ask</b> your shift lead first;'),
  },
  {
    what: 'a section that the policy asks for is gone',
    rule: 'shape/required-sections',
    file: delivery,
    line: 'title: Receive a store delivery',
    spoil: (company) => 
      company
        .written(delivery, company.text(delivery).replace(/\n## Exceptions\n[^]*?(?=\n## )/, ''))
        .reviewed(delivery),
  },
  {
    what: 'a section that the policy asks for is empty',
    rule: 'shape/required-sections',
    file: refund,
    line: '## Exceptions',
    spoil: (company) =>
      company.written(refund, company.text(refund).replace(/(\n## Exceptions\n)[^]*?(?=\n## )/, '$1')).reviewed(refund),
  },
  {
    what: 'the steps are bullets',
    rule: 'shape/steps-numbered',
    file: queue,
    line: '- Look up after each customer',
    spoil: (company) =>
      company.written(queue, company.text(queue).replaceAll(/^\d+\. /gm, '- ')).reviewed(queue),
  },
  {
    what: 'nothing says in a sentence what a procedure is for',
    rule: 'shape/summary-present',
    file: refund,
    line: '---',
    spoil: (company) => company.written(refund, company.text(refund).replace(/^summary: .*\n/m, '')),
  },
  {
    what: 'a block is misspelt',
    rule: 'shape/unknown-block',
    file: refund,
    line: ':::locale',
    spoil: (company) => escalating(company, ':::locale{#lead}\nIn Porto the duty manager.\n:::\n\nAsk your shift lead first;'),
  },
  {
    what: 'a key is misspelt',
    rule: 'shape/unknown-key',
    file: refund,
    line: 'locatons:',
    spoil: (company) => company.replaced(refund, 'locations: [leeds, porto]', 'locatons: [leeds, porto]'),
  },
  {
    what: 'a key of a KPI is misspelt',
    rule: 'shape/unknown-key',
    file: kpi,
    line: 'sorce:',
    spoil: (company) => company.replaced(kpi, 'source:', 'sorce:'),
  },
  {
    what: 'a title that is false to some programs',
    rule: 'shape/yaml-surprise',
    file: refund,
    line: 'title: no',
    spoil: (company) => company.replaced(refund, 'title: Refund an order', 'title: no').reviewed(refund),
  },
];
