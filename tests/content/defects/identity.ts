import { sopFile, type Defect } from './defect.ts';

const refund = sopFile('customer-care/refund-an-order');
const retired = sopFile('customer-care/refund-by-cheque');
const till = sopFile('stores/count-a-till');

export const identity: readonly Defect[] = [
  {
    what: 'a former name is that of another procedure',
    rule: 'identity/alias-unique',
    file: till,
    line: 'aliases: [stores/manage-a-queue]',
    spoil: (company) => company.replaced(till, 'aliases: [stores/cash-up]', 'aliases: [stores/manage-a-queue]'),
  },
  {
    what: 'two procedures have the same former name',
    rule: 'identity/alias-unique',
    file: sopFile('stores/handle-a-suspected-theft'),
    line: 'aliases: [stores/shoplifting]',
    spoil: (company) => company.replaced(till, 'aliases: [stores/cash-up]', 'aliases: [stores/shoplifting]'),
  },
  {
    what: 'two files differ by a capital letter, which some disks cannot hold',
    rule: 'identity/id-unique',
    file: sopFile('stores/manage-a-queue'),
    line: '---',
    spoil: (company) => {
      const other = sopFile('stores/manage-a-Queue');
      const text = company.text(sopFile('stores/manage-a-queue'));
      return company
        .written(other, text.replace('title: Manage a queue', 'title: Manage a long queue').replace(/^roles: .*\n/m, ''))
        .replaced(refund, 'Ask your shift lead first;', 'See [queues](../stores/manage-a-Queue.md). Ask first;')
        .reviewed(refund)
        .reviewed(other);
    },
  },
  {
    what: 'a retired procedure does not say what holds instead',
    rule: 'identity/retired-has-successor',
    file: retired,
    line: 'status: retired',
    spoil: (company) => company.replaced(retired, 'replaced_by: customer-care/refund-an-order\n', ''),
  },
  {
    what: 'a retired procedure names a successor that is not there',
    rule: 'identity/retired-has-successor',
    file: retired,
    line: 'replaced_by: customer-care/refund-a-order',
    spoil: (company) =>
      company.replaced(retired, 'replaced_by: customer-care/refund-an-order', 'replaced_by: customer-care/refund-a-order'),
  },
  {
    what: 'a procedure sends people to a retired one',
    rule: 'identity/retired-not-linked',
    file: refund,
    line: 'Ask your shift lead first; [cheques]',
    spoil: (company) =>
      company
        .replaced(refund, 'Ask your shift lead first;', 'Ask your shift lead first; [cheques](refund-by-cheque.md) are rare;')
        .reviewed(refund),
  },
  {
    what: 'two procedures have the same title',
    rule: 'identity/title-unique',
    file: till,
    line: 'title: Bank the cash',
    spoil: (company) => company.replaced(till, 'title: Count a till', 'title: Bank the cash').reviewed(till),
  },
];
