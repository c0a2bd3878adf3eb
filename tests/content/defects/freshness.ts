import { sopFile, type Defect } from './defect.ts';

const refund = sopFile('customer-care/refund-an-order');
const spend = sopFile('finance/approve-a-spend');
const conveyor = sopFile('fulfilment/stop-and-restart-the-conveyor');
const supplier = sopFile('suppliers/review-a-supplier');
const device = sopFile('systems/reset-a-lost-device');

export const freshness: readonly Defect[] = [
  {
    what: 'a review date goes back, and the next review is due a month earlier',
    rule: 'freshness/backdated',
    file: refund,
    line: 'reviewed: 2026-08-19',
    spoil: (company) =>
      company
        .begunWith(refund, {
          day: '2026-09-16',
          by: 'maya-chen',
          text: company.replaced(refund, 'reviewed: 2026-08-19', 'reviewed: 2026-09-16').text(refund),
        })
        .committed(refund, { day: '2026-10-01' }),
  },
  {
    what: 'a step says something else than was reviewed',
    rule: 'freshness/changed-since-review',
    file: refund,
    line: '## Procedure',
    spoil: (company) => company.replaced(refund, 'give back the card part first', 'give back the gift card part first'),
  },
  {
    what: 'a threshold in a table is doubled',
    rule: 'freshness/changed-since-review',
    file: spend,
    line: '## Who approves',
    spoil: (company) => company.written(spend, company.text(spend).replaceAll('<= 500 |', '<= 600 |').replaceAll('(500..', '(600..')),
  },
  {
    what: 'a step is left out',
    rule: 'freshness/changed-since-review',
    file: conveyor,
    line: '## Procedure',
    spoil: (company) =>
      company.replaced(
        conveyor,
        '6. Prove that it is dead. Press "start" on the panel; nothing may move. Press "stop" again.\n',
        '',
      ),
  },
  {
    what: 'two steps change places: the restart is announced before the locks are off',
    rule: 'freshness/changed-since-review',
    file: conveyor,
    line: '## Procedure',
    spoil: (company) =>
      company.written(conveyor, company.text(conveyor).replace(/^9\. (.*)\n10\. (.*)$/m, '9. $2\n10. $1')),
  },
  {
    what: 'a parameter has another value',
    rule: 'freshness/changed-since-review',
    file: spend,
    line: 'digest:',
    spoil: (company) => company.replaced(spend, 'value: 500,', 'value: 750,'),
  },
  {
    what: 'a title means something else',
    rule: 'freshness/changed-since-review',
    file: spend,
    line: 'digest:',
    spoil: (company) => company.replaced(spend, 'title: Approve a spend', 'title: Refuse a spend'),
  },
  {
    what: 'the digest is that of another procedure',
    rule: 'freshness/changed-since-review',
    file: spend,
    line: 'digest: "46840d6549bbd6fd"',
    spoil: (company) =>
      company.written(spend, company.text(spend).replace(/digest: "[0-9a-f]+"/, 'digest: "46840d6549bbd6fd"')),
  },
  {
    what: 'an offer is still on the page after its last day',
    rule: 'freshness/claim-expired',
    file: refund,
    line: 'Ask your shift lead first',
    spoil: (company) =>
      company
        .replaced(refund, 'Ask your shift lead first;', 'Ask your shift lead first; :until[2026-11-19]{Fridays none is in.}')
        .reviewed(refund),
  },
  {
    what: 'three reviews of one person fall due in a week that has room for two',
    rule: 'freshness/due-cluster',
    file: sopFile('finance/bank-the-cash'),
    line: 'reviewed:',
    spoil: (company) =>
      company
        .replaced('policy.yaml', 'reviews_per_week: 4', 'reviews_per_week: 2')
        .replaced(sopFile('finance/close-the-month'), '2026-09-10', '2026-07-31')
        .replaced(sopFile('finance/bank-the-cash'), '2026-11-10', '2026-10-27'),
  },
  {
    what: 'a procedure grows old and is due on Saturday week',
    rule: 'freshness/due-soon',
    file: sopFile('fulfilment/pick-an-order'),
    line: 'reviewed: 2026-05-28',
    spoil: (company) => company.replaced(sopFile('fulfilment/pick-an-order'), '2026-08-12', '2026-05-28'),
  },
  {
    what: 'a procedure at medium risk gives itself nine months',
    rule: 'freshness/interval-within-policy',
    file: refund,
    line: 'review_every: 9 months',
    spoil: (company) => company.replaced(refund, 'risk: medium', 'review_every: 9 months\nrisk: medium'),
  },
  {
    what: 'nobody has looked at a procedure for eight months',
    rule: 'freshness/overdue',
    file: refund,
    line: 'reviewed: 2026-03-19',
    spoil: (company) => company.replaced(refund, '2026-08-19', '2026-03-19'),
  },
  {
    what: 'a risk is raised, and the last review is too long ago for it',
    rule: 'freshness/overdue',
    file: device,
    line: 'reviewed: 2026-07-22',
    spoil: (company) =>
      company
        .replaced(device, 'risk: medium', 'risk: high')
        .replaced(device, '\n## Escalation\n', '\n## Contingency\n\nRing the security lead.\n\n## Escalation\n')
        .reviewed(device),
  },
  {
    what: 'one person reviews four procedures on a day, where three are what a day has room for',
    rule: 'freshness/review-burst',
    file: sopFile('suppliers/recall-a-product'),
    line: 'reviewed: 2026-10-20',
    spoil: (company) =>
      ['suppliers/handle-a-defective-batch', 'suppliers/inspect-a-first-shipment', 'suppliers/onboard-a-supplier'].reduce(
        (rest, id) => {
          const text = rest.text(sopFile(id));
          const dated = text.replace(/^reviewed: .*$/m, 'reviewed: 2026-10-20').replace(/^ {2}by: .*$/m, '  by: clara-voss');
          return rest.written(sopFile(id), dated);
        },
        company,
      ),
  },
  {
    what: 'a review date lies in the future',
    rule: 'freshness/review-date-not-future',
    file: refund,
    line: 'reviewed: 2026-11-21',
    spoil: (company) => company.replaced(refund, '2026-08-19', '2026-11-21'),
  },
  {
    what: 'the review date is gone',
    rule: 'freshness/review-date-present',
    file: refund,
    line: '---',
    spoil: (company) => company.replaced(refund, 'reviewed: 2026-08-19\n', ''),
  },
  {
    what: 'a review date is written day first',
    rule: 'freshness/review-date-valid',
    file: refund,
    line: 'reviewed: 19/08/2026',
    spoil: (company) => company.replaced(refund, '2026-08-19', '19/08/2026'),
  },
  {
    what: 'a review date is a day that no calendar has',
    rule: 'freshness/review-date-valid',
    file: refund,
    line: 'reviewed: 2026-02-29',
    spoil: (company) => company.replaced(refund, '2026-08-19', '2026-02-29'),
  },
  {
    what: 'the evidence of a review is gone and its date stays',
    rule: 'freshness/review-evidenced',
    file: refund,
    line: 'reviewed: 2026-08-19',
    spoil: (company) =>
      company.written(refund, company.text(refund).replace(/^review:\n(?: {2}.*\n)+/m, '')),
  },
  {
    what: 'a review that changed nothing does not say what was checked',
    rule: 'freshness/review-evidenced',
    file: spend,
    line: 'review:',
    spoil: (company) => company.written(spend, company.text(spend).replace(/^ {2}note: .*\n/m, '')),
  },
  {
    what: 'a review does not say who did it',
    rule: 'freshness/review-evidenced',
    file: refund,
    line: 'review:',
    spoil: (company) => company.replaced(refund, '  by: maya-chen\n', ''),
  },
  {
    what: 'a bot moves the date and nothing else',
    rule: 'freshness/review-evidenced',
    file: refund,
    line: 'reviewed: 2026-11-19',
    spoil: (company) =>
      company
        .begunWith(refund, { day: '2026-08-19', by: 'maya-chen', text: company.text(refund) })
        .replaced(refund, '2026-08-19', '2026-11-19')
        .committed(refund, { by: 'docs-helper' }),
  },
  {
    what: 'somebody of another team reviews a procedure',
    rule: 'freshness/reviewer-entitled',
    file: refund,
    line: 'by: dev-patel',
    spoil: (company) => company.replaced(refund, 'by: maya-chen', 'by: dev-patel'),
  },
  {
    what: 'the reviewer is nobody we know',
    rule: 'freshness/reviewer-entitled',
    file: refund,
    line: 'by: maya-chan',
    spoil: (company) => company.replaced(refund, 'by: maya-chen', 'by: maya-chan'),
  },
  {
    what: 'the reviewer had left on the day of the review',
    rule: 'freshness/reviewer-entitled',
    file: sopFile('stores/open-the-store'),
    line: 'by: ben-ashworth',
    spoil: (company) => company.replaced(sopFile('stores/open-the-store'), 'by: lotte-de-smet', 'by: ben-ashworth'),
  },
  {
    what: 'a review in the name of somebody else',
    rule: 'freshness/reviewer-proven',
    file: refund,
    line: 'by: maya-chen',
    spoil: (company) => company.committed(refund, { by: 'callum-reed' }),
  },
  {
    what: 'the reviewer has no address that a commit could name',
    rule: 'freshness/reviewer-proven',
    file: supplier,
    line: 'by: rosa-lindqvist',
    spoil: (company) =>
      company
        .replaced('people.yaml', '    email: rosa.lindqvist@wrenfield.example\n', '')
        .replaced(supplier, 'deputy: clara-voss', 'deputy: rosa-lindqvist')
        .replaced(supplier, 'by: emre-yildiz', 'by: rosa-lindqvist'),
  },
];
