import { expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { baseOf } from '../little-base.ts';
import { Repository } from '../repository.ts';
import { sop } from './stage.ts';

const ana = 'Ana Reis <ana@hotel.example>';
const bo = 'Bo Lindqvist <bo@hotel.example>';
const dora = 'Dora Weiss <12345+dora-w@users.noreply.github.com>';
const bot = 'docs-helper[bot] <docs-helper[bot]@users.noreply.github.com>';

const settings = {
  'content/policy.yaml': `time_zone: Europe/Lisbon
due_soon: 1 day
sections: { required: [Procedure], at_high_risk: [] }
rules:
  freshness/backdated: error
  freshness/reviewer-proven: error
  links/no-orphan: off
  measure/kpi-linked: off
`,
  'content/people.yaml': `people:
  - { id: ana-reis, name: Ana Reis, email: ana@hotel.example }
  - { id: bo-lindqvist, name: Bo Lindqvist, email: bo@hotel.example }
  - { id: cem-aydin, name: Cem Aydin, email: cem@hotel.example, left: 2026-03-31 }
  - { id: dora-weiss, name: Dora Weiss, github: dora-w }
`,
};

interface Page {
  readonly owner?: string;
  readonly reviewed: string;
  readonly every?: string;
  readonly outcome?: string;
}

/** A page with evidence of a review of its own text. */
function page(title: string, { owner = 'ana-reis', reviewed, every = '6 months', outcome = 'changed' }: Page): string {
  const digest = digestOf(baseOf({ 'sops/a.md': written(title, '') }).sops[0]!, []);
  const review = `review: { by: ${owner}, outcome: ${outcome}, note: Walked through the wing., digest: '${digest}' }`;
  return written(title, `owner: ${owner}\nreviewed: ${reviewed}\n${review}\nreview_every: ${every}\n`);
}

function written(title: string, fields: string): string {
  return `---
title: ${title}
summary: How the hotel does it.
${fields}escalate_to: bo-lindqvist
---

## Procedure

1. Knock, and wait.
`;
}

type Files = Readonly<Record<string, string>>;

/** As many pages as that, by path, each with its number. */
function pages(folder: string, count: number, text: (number: number) => string): Files {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Object.fromEntries(numbers.map((number) => [`content/sops/${folder}/page-${number}.md`, text(number)]));
}

/** The day that many days after 1 August 2025. */
function daysOn(count: number): string {
  return new Date(Date.UTC(2025, 7, 1 + count)).toISOString().slice(0, 10);
}

function moved(files: Files, to: string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace(/^reviewed: .*$/m, `reviewed: ${to}`)]),
  );
}

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

function counts(findings: readonly Found[]): Readonly<Record<string, number>> {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return Object.fromEntries([...byRule].map(([rule, own]) => [rule, own.length]).toSorted());
}

async function check(repository: Repository): Promise<readonly Found[]> {
  const { code, stdout } = await sop('check --format json --today 2026-05-04', { cwd: repository.folder });
  expect(code).toBe(1);
  return (JSON.parse(stdout) as { readonly findings: readonly Found[] }).findings;
}

/** The history of a hotel's handbook with everything in it that has been seen in public ones. */
function hotel(): Repository {
  const made = new Repository();
  // Reviewed a few a day, so that this much is in order.
  const rooms = pages('rooms', 68, (number) => page(`Room ${number}`, { reviewed: daysOn(number) }));
  const kitchen = page('Check the cold room', { reviewed: '2026-01-12' });
  const garden = page('Water the terrace', { reviewed: '2025-11-03' });
  made.commit({
    author: ana,
    date: '2025-11-10',
    files: { ...settings, ...rooms, 'content/sops/garden/a.md': garden },
  });
  made.commit({ author: ana, date: '2026-01-12', files: { 'content/sops/kitchen/a.md': kitchen } });
  // 63 pages that were reviewed on many days and are due on one.
  const desk = pages('desk', 63, (number) => {
    return page(`Desk ${number}`, {
      owner: 'dora-weiss',
      reviewed: daysOn(180 + number),
      every: `${180 - number} days`,
    });
  });
  made.commit({ author: dora, date: '2026-04-10', files: desk });
  // An owner's pages, reviewed while he was there, committed by another with his trailer.
  const cellar = pages('cellar', 4, (number) =>
    page(`Cellar ${number}`, { owner: 'cem-aydin', reviewed: '2026-03-02' }),
  );
  const trailer = 'Reviews\n\nReviewed-by: Cem Aydin <cem@hotel.example>';
  made.commit({ author: bo, date: '2026-03-02', message: trailer, files: cellar });
  // One person moves 68 dates in a day, and nothing else.
  made.commit({ author: bo, date: '2026-04-02', files: moved(rooms, '2026-04-02') });
  // A year mistyped in what is otherwise a review.
  made.commit({
    author: ana,
    date: '2026-04-13',
    files: {
      'content/sops/kitchen/a.md': page('Check the cold room', { reviewed: '2025-12-13', outcome: 'unchanged' }),
    },
  });
  // A review that has not been yet.
  made.commit({
    author: ana,
    date: '2026-04-14',
    files: { 'content/sops/roof/a.md': page('Clear the gutters', { reviewed: '2027-04-14' }) },
  });
  made.commit({ author: bot, date: '2026-04-15', files: moved({ 'content/sops/garden/a.md': garden }, '2026-04-15') });
  return made;
}

it('each failure is found by its rule, and by no other', async () => {
  const found = await check(hotel());
  const by = (rule: string): readonly string[] =>
    found.filter((one) => one.rule === rule).map(({ file, message }) => `${file}: ${message}`);
  expect(counts(found)).toEqual({
    'freshness/backdated': 1,
    'freshness/due-cluster': 2,
    'freshness/review-burst': 1,
    'freshness/review-date-not-future': 1,
    'freshness/review-evidenced': 69,
    'ownership/owner-active': 4,
    'ownership/owner-load': 2,
  });
  expect(by('freshness/review-burst')).toEqual([
    'sops/rooms/page-13.md: Bo Lindqvist recorded 68 reviews on 2 Apr 2026, all of them by moving a date without evidence; the policy has room for 4 a day.',
  ]);
  const unproven = Map.groupBy(by('freshness/review-evidenced'), (message) => message.split('/')[1]);
  expect(unproven.get('rooms')).toHaveLength(68);
  for (const message of unproven.get('rooms')!) {
    expect(message).toMatch(
      /The review of 2 Apr 2026 has the evidence of an earlier one: commit \w{7} of 10 Nov 2025 by Ana Reis gives it for .* The date came with commit \w{7} of 2 Apr 2026 by Bo Lindqvist, which changed nothing else\.$/,
    );
  }
  expect(unproven.get('garden')).toEqual([
    expect.stringMatching(
      /The date came with commit \w{7} of 15 Apr 2026 by the bot docs-helper\[bot\], which changed nothing else\.$/,
    ),
  ]);
  expect(by('freshness/backdated')).toEqual([
    expect.stringMatching(
      /^sops\/kitchen\/a\.md: The review date went back from 12 Jan 2026 to 13 Dec 2025, by commit \w{7} of 13 Apr 2026 by Ana Reis\.$/,
    ),
  ]);
  expect(by('freshness/review-date-not-future')).toEqual([
    expect.stringMatching(/^sops\/roof\/a\.md: The review date 2027-04-14 is /),
  ]);
  expect(by('ownership/owner-active')).toEqual(
    [1, 2, 3, 4].map((number) => expect.stringMatching(new RegExp(`^sops/cellar/page-${number}\\.md: .*cem-aydin`))),
  );
  expect(by('ownership/owner-load')).toEqual([
    'people.yaml: Ana Reis alone answers for 71 SOPs in force, expected 25 at most.',
    'people.yaml: Dora Weiss alone answers for 63 SOPs in force, expected 25 at most.',
  ]);
  expect(by('freshness/due-cluster').map((message) => message.replace(/^.*?: /, ''))).toEqual([
    'Dora Weiss has 63 reviews due in the week of 27 Jul 2026; the policy has room for 5 a week.',
    'Ana Reis has 68 reviews due in the week of 28 Sep 2026; the policy has room for 5 a week.',
  ]);
});

it('where nobody asks for evidence, the commit still tells that it was not the reviewer', async () => {
  const repository = hotel();
  const policy = settings['content/policy.yaml'].replace('rules:\n', 'rules:\n  freshness/review-evidenced: off\n');
  repository.write({ 'content/policy.yaml': policy });
  const found = await check(repository);
  expect(counts(found)).toMatchObject({ 'freshness/review-burst': 1, 'freshness/reviewer-proven': 69 });
  expect(
    found.find(({ file, rule }) => rule === 'freshness/reviewer-proven' && file.includes('garden'))?.message,
  ).toMatch(/^The review by Ana Reis came with commit \w{7} of 15 Apr 2026 by the bot docs-helper\[bot\], and no/);
});
