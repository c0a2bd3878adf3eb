import { sopFile, type Defect } from './defect.ts';

const refund = sopFile('customer-care/refund-an-order');
const spend = sopFile('finance/approve-a-spend');
const invoice = sopFile('finance/pay-a-supplier-invoice');
const path = 'paths/buyer.md';

export const links: readonly Defect[] = [
  {
    what: 'a link leads to a heading that has another name',
    rule: 'links/anchor-exists',
    file: refund,
    line: '5. Work out the amount',
    spoil: (company) =>
      company
        .replaced(refund, 'approve-a-refund-over-the-limit.md#who-approves', 'approve-a-refund-over-the-limit.md#who-decides')
        .reviewed(refund),
  },
  {
    what: 'a heading that another procedure links to is renamed',
    rule: 'links/anchor-exists',
    file: spend,
    line: '8. Confirm receipt',
    spoil: (company) => company.replaced(invoice, '\n## The match\n', '\n## Matching\n').reviewed(invoice),
  },
  {
    what: 'a picture was never added',
    rule: 'links/image-exists',
    file: refund,
    line: 'Ask your shift lead first; ![The form]',
    spoil: (company) =>
      company
        .replaced(refund, 'Ask your shift lead first;', 'Ask your shift lead first; ![The form](refund-form.png)')
        .reviewed(refund),
  },
  {
    what: 'nothing leads to a procedure any more',
    rule: 'links/no-orphan',
    file: sopFile('people/offboard-a-leaver'),
    line: 'title: Offboard a leaver',
    spoil: (company) =>
      [...company.paths('sops/'), ...company.paths('paths/')].reduce((rest, file) => {
        const text = rest.text(file);
        const unlinked = text.replaceAll(/\[([^\]]+)\]\([^)]*offboard-a-leaver\.md[^)]*\)/g, '$1');
        return text === unlinked ? rest : rest.written(file, unlinked).reviewed(file);
      }, company),
  },
  {
    what: 'a link leads to a file on the computer of its author',
    rule: 'links/scheme-allowed',
    file: refund,
    line: 'Ask your shift lead first; [the form]',
    spoil: (company) =>
      company
        .replaced(refund, 'Ask your shift lead first;', 'Ask your shift lead first; [the form](file:///C:/form.pdf)')
        .reviewed(refund),
  },
  {
    what: 'a link has a letter too few',
    rule: 'links/target-exists',
    file: refund,
    line: '1. Confirm who you are dealing with.',
    spoil: (company) => company.replaced(refund, '(verify-a-caller.md)', '(verify-a-calle.md)').reviewed(refund),
  },
  {
    what: 'a procedure on an onboarding path is not there',
    rule: 'links/target-exists',
    file: path,
    line: '- [Approve a spend]',
    spoil: (company) =>
      company.replaced(path, '../sops/finance/approve-a-spend.md', '../sops/finance/approve-spend.md').reviewed(path),
  },
];
