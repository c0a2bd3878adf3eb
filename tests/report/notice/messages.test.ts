import { describe, expect, it } from 'vitest';
import { requireCalendarDate as date } from '../../../src/model/calendar-date.ts';
import { dueReviews } from '../../../src/model/planning/due-review.ts';
import { noticesOf } from '../../../src/model/planning/notice.ts';
import { messages, messageNames, type MessageName } from '../../../src/report/notice/messages.ts';
import { baseOf, sopText } from '../../little-base.ts';

const today = date('2026-06-16');
const site = 'title: Bakery\nurl: https://procedures.bakery.example/\n';
const people =
  'people:\n  - { id: ana-reis, name: Ana Reis, email: ana@bakery.example }\n  - { id: bo-lindqvist, name: Bo Lindqvist }\n  - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }\nroles:\n  - { id: head-baker, title: Head baker, holders: [ana-reis] }\n';
const kpi =
  'title: Waste\nowner: ana-reis\nobjective: good-bread\nunit: "%"\nbetter: lower\ntype: leading\ntarget: 2\nalert: 3\nevery: 1 week\nsource: the till\n';

function bodiesOf(format: MessageName, files: Readonly<Record<string, string>>): readonly unknown[] {
  const base = baseOf({ 'site.yaml': site, 'people.yaml': people, 'kpis/waste.yaml': kpi, ...files });
  return noticesOf(dueReviews(base, today), base.directory).map((notice) =>
    messages[format](notice, { base, today, until: date('2026-06-30') }),
  );
}

const bake = {
  'kpis/waste.csv': 'date,value,location\n2026-06-01,3.4,harbour\n2026-06-01,9,market\n2026-06-08,1.9,market\n',
  'sops/bread/bake.md': sopText(
    'owner: head-baker\nreviewed: 2026-03-10\nreview_every: 3 months\nrisk: high\nkpis: [waste]\nroles: [head-baker]\nstatus: active',
  ),
};
const many = (title: string) =>
  Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [
      `sops/bread/bake-${index}.md`,
      sopText(`owner: head-baker\nstatus: active`).replace('title: Bake sourdough', `title: ${JSON.stringify(title)}`),
    ]),
  );

describe('a message', () => {
  it('for Slack is blocks with the reason in them', () => {
    expect(bodiesOf('slack', bake)).toEqual([
      {
        text: 'Head baker (Ana Reis): 1 review due by 30 Jun 2026, 1 late',
        blocks: [
          {
            type: 'header',
            text: {
              type: 'plain_text',
              text: 'Head baker (Ana Reis): 1 review due by 30 Jun 2026, 1 late',
              emoji: false,
            },
          },
          {
            type: 'section',
            text: {
              type: 'mrkdwn',
              text: '*<https://procedures.bakery.example/sops/bread/bake/|Bake sourdough>*: 10 Jun 2026, 6 days ago\nHigh risk. It moves Waste (3.4 % in harbour, past its alert at 3 %). Followed by: Head baker.\nnpx sop review bread/bake',
            },
          },
        ],
      },
    ]);
  });

  it('for Teams is one adaptive card', () => {
    const [body] = bodiesOf('teams', bake) as readonly {
      readonly attachments: readonly { readonly content: object }[];
    }[];
    expect(body).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            type: 'AdaptiveCard',
            version: '1.4',
            body: [
              { type: 'TextBlock', text: 'Head baker (Ana Reis): 1 review due by 30 Jun 2026, 1 late', wrap: true },
              {
                type: 'TextBlock',
                text: '**[Bake sourdough](https://procedures.bakery.example/sops/bread/bake/)**: 10 Jun 2026, 6 days ago\n\nHigh risk. It moves Waste (3.4 % in harbour, past its alert at 3 %). Followed by: Head baker.\n\nnpx sop review bread/bake',
                wrap: true,
              },
            ],
          },
        },
      ],
    });
  });

  it('for programs says the same in fields', () => {
    expect(bodiesOf('json', bake)).toEqual([
      {
        version: 1,
        asOf: '2026-06-16',
        until: '2026-06-30',
        to: {
          id: 'head-baker',
          name: 'Head baker',
          people: [{ id: 'ana-reis', name: 'Ana Reis', email: 'ana@bakery.example' }],
        },
        reviews: [
          {
            sop: 'bread/bake',
            title: 'Bake sourdough',
            risk: 'high',
            due: '2026-06-10',
            freshness: 'overdue',
            why: [
              'High risk.',
              'It moves Waste (3.4 % in harbour, past its alert at 3 %).',
              'Followed by: Head baker.',
            ],
            url: 'https://procedures.bakery.example/sops/bread/bake/',
          },
        ],
      },
    ]);
  });

  it('goes to the deputy where the owner left, and says so; what has nobody comes last', () => {
    const bodies = bodiesOf('json', {
      'sops/a.md': sopText('owner: cem-aydin\nstatus: active'),
      'sops/b.md': sopText('owner: cem-aydin\ndeputy: bo-lindqvist\nstatus: active'),
      'sops/c.md': sopText('status: active'),
    }) as readonly {
      readonly to: { readonly id: string | null };
      readonly reviews: readonly { readonly why: readonly string[] }[];
    }[];
    expect(bodies.map(({ to, reviews }) => [to.id, reviews.map(({ why }) => why)])).toEqual([
      ['bo-lindqvist', [['The deputy is asked: Cem Aydin left.']]],
      [null, [['Nobody is there to review it: Cem Aydin left.'], ['It has no owner.']]],
    ]);
  });

  it.each(['Bake', 'ё'.repeat(3000), '<!channel> & "quoted" '.repeat(200)])(
    'for Slack keeps within its limits with the title %.20j',
    (title) => {
      const [body] = bodiesOf('slack', many(title)) as readonly {
        readonly blocks: readonly { readonly type: string; readonly text: { readonly text: string } }[];
      }[];
      const { blocks } = body!;
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(blocks[0]!.text.text.length).toBeLessThanOrEqual(150);
      for (const { text } of blocks) expect(text.text.length).toBeLessThanOrEqual(3000);
      expect(blocks.reduce((sum, { text }) => sum + text.text.length, 0)).toBeLessThan(12_000);
      expect(blocks.at(-1)!.text.text).toBe(
        `And ${402 - blocks.length} more reviews: npx sop due --owner head-baker lists them all.`,
      );
      expect(JSON.stringify(blocks)).not.toContain('<!');
    },
  );

  it.each(['Bake', 'ё'.repeat(3000), '**[here](https://elsewhere.example)** '.repeat(100)])(
    'for Teams keeps within its limits with the title %.20j',
    (title) => {
      const [body] = bodiesOf('teams', many(title));
      const text = JSON.stringify(body);
      expect(new TextEncoder().encode(text).length).toBeLessThan(28_000);
      expect(text).toMatch(/And \d+ more reviews: npx sop due --owner head-baker lists them all\./);
      expect(text).not.toContain('[here]');
    },
  );

  it('links nowhere while the site has no address', () => {
    for (const format of messageNames) {
      const [body] = bodiesOf(format, { ...bake, 'site.yaml': 'title: Bakery\n' });
      expect(JSON.stringify(body)).not.toContain('https://procedures');
    }
  });
});
