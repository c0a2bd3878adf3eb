import type { Defect } from './defect.ts';

const porto = 'local/porto/stores/open-the-store.md';
const ghent = 'local/ghent/stores/manage-a-queue.md';
const refund = 'local/porto/customer-care/approve-a-refund-over-the-limit.md';

export const local: readonly Defect[] = [
  {
    what: 'a local version names another procedure than its path',
    rule: 'local/base-known',
    file: porto,
    line: 'base: stores/close-the-store',
    spoil: (company) => company.replaced(porto, 'base: stores/open-the-store', 'base: stores/close-the-store'),
  },
  {
    what: 'the base was changed and reviewed, and nobody looked at what that means here',
    rule: 'local/base-moved',
    file: refund,
    line: 'base_digest:',
    spoil: (company) =>
      company
        .replaced(
          'sops/customer-care/approve-a-refund-over-the-limit.md',
          'and you did not handle the order yourself.',
          'and neither you nor your shift handled the order.',
        )
        .reviewed('sops/customer-care/approve-a-refund-over-the-limit.md')
        .written(refund, company.text(refund)),
  },
  {
    what: 'a local limit leaves a case without a row',
    rule: 'local/decisions-hold',
    file: ghent,
    line: 'queue_limit: 3',
    spoil: (company) =>
      company
        .replaced('sops/stores/manage-a-queue.md', '| (:param[queue_limit]..7] |', '| 5..7 |')
        .reviewed('sops/stores/manage-a-queue.md'),
    also: [
      {
        rule: 'local/decisions-hold',
        file: 'local/porto/stores/manage-a-queue.md',
        because: 'there the limit is 5, and 5 people have two rows',
      },
    ],
  },
  {
    what: 'a store writes a section of its own',
    rule: 'local/locked',
    file: porto,
    line: '## Coffee',
    spoil: (company) => company.written(porto, `${company.text(porto)}\n## Coffee\n\nFirst of all.\n`).reviewed(porto),
  },
  {
    what: 'a store trusts itself with more than the base does',
    rule: 'local/parameter-bounds',
    file: ghent,
    line: 'queue_limit: 9',
    spoil: (company) => company.replaced(ghent, 'queue_limit: 3', 'queue_limit: 9').reviewed(ghent),
  },
  {
    what: 'a slot is misspelt',
    rule: 'local/slot-known',
    file: porto,
    line: ':::local{#dors}',
    spoil: (company) => company.replaced(porto, '{#doors}', '{#dors}').reviewed(porto),
  },
];
