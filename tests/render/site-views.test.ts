import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

const people = `people:
  - { id: ana-reis, name: Ana Reis, email: ana@bakery.example, team: bakehouse }
  - { id: bo-lindqvist, name: Bo Lindqvist }
  - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
roles:
  - { id: head-baker, title: Head baker, holders: [ana-reis, cem-aydin] }
teams:
  - { id: bakehouse, title: Bakehouse }
`;

const files = {
  'people.yaml': people,
  'policy.yaml': 'intervals: { low: 6 months }\nsections: { informative: [Records] }\n',
  'site.yaml':
    'title: Bakery\nedit_url: https://git.example/edit/main\ndepartments: [{ id: counter, title: At the counter }, { id: cakes, title: Cakes }]\n',
  'tools.yaml': '- { id: oven, title: Deck oven }\n',
  'locations.yaml': '- { id: harbour, title: Harbour stall }\n- { id: high-street, title: High Street }\n',
  'kpis/waste.yaml': 'title: Loaf waste\nunit: "%"\ntarget: 4\nbetter: lower\n',
  'kpis/waste.csv': `date,value,location\n${Array.from({ length: 14 }, (_, day) => `2026-06-${String(day + 1).padStart(2, '0')},${day},harbour\n2026-06-${String(day + 1).padStart(2, '0')},${day + 2},high-street`).join('\n')}\n`,
  'sops/bread/bake.md': sop(
    'title: Bake',
    'owner: head-baker\nreviewed: 2026-06-01\nkpis: [waste]\ntools: [oven, mystery]',
    {
      body: 'See [Open](../counter/open.md) and ![lever](lever.png) and [card](card.png).',
    },
  ),
  'sops/bread/crumb.md': sop('title: Crumb', 'owner: ana-reis\nreviewed: 2025-11-01', {
    body: '[Bake](bake.md#purpose)',
  }),
  'sops/bread/aged.md': sop(
    'title: Aged dough',
    'owner: cem-aydin\nreviewed: 2026-06-02\nstatus: retired\nreplaced_by: bread/bake',
  ),
  'sops/bread/dough.md': sop('title: Dough', 'owner: nobody\nreviewed: 2025-12-20', {
    body: '[Bake](bake.md) [Bake](bake.md)',
  }),
  'sops/bread/sketch.md': sop('title: Sketch', 'status: draft'),
  'sops/counter/open.md': sop(
    'title: Open',
    'owner: bo-lindqvist\ndeputy: head-baker\nlocations: [harbour]\naliases: [counter/unlock-door]\nreview: { by: cem-aydin, note: Walked it. }',
  ),
  'sops/bread/lever.png': '',
  'sops/bread/card.png': '',
  'sops/bread/private.png': '',
  'paths/new-baker.md':
    '---\ntitle: New baker\nrole: head-baker\nowner: ana-reis\n---\n\n[Bake](../sops/bread/bake.md)\n',
};

function sop(title: string, more: string, { body = '' } = {}): string {
  return `---\n${title}\nrisk: low\n${more}\n---\n\n## Purpose\n\n${body}\n\n## Procedure\n\n1. One.\n   1. Half.\n2. Two.\n`;
}

describe('the views of a site', () => {
  const views = render(files);
  const page = (id: string) => views.sopPages.find((one) => one.id === id)!;

  it('puts departments in the order of the settings, the others behind them', () => {
    expect(views.departments.map(({ title, count, fresh }) => [title, count, fresh])).toEqual([
      ['At the counter', 1, 0],
      ['Bread', 3, 1],
    ]);
    expect(views.departments[1]!.sops.map(({ title }) => title)).toEqual([
      'Bake',
      'Crumb',
      'Dough',
      'Sketch',
      'Aged dough',
    ]);
    expect(views.view.counts).toEqual({ sops: 4, fresh: 1 });
  });

  it('knows the neighbours of a page and who links to it', () => {
    expect(page('bread/crumb')).toMatchObject({ previous: { title: 'Bake' }, next: { title: 'Dough' } });
    expect(page('bread/sketch').next).toBeUndefined();
    expect(page('bread/bake').linkedFrom.map(({ title }) => title)).toEqual(['Crumb', 'Dough']);
    expect(page('bread/bake').linkedFromCount).toBe(2);
    expect(page('bread/aged')).toMatchObject({ replacedBy: { href: '/sops/bread/bake/' } });
  });

  it('shows few of many back links', () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `sops/bread/loaf-${at}.md`,
        sop(`title: Loaf ${at}`, '', { body: '[x](bake.md)' }),
      ]),
    );
    const { sopPages } = render({ ...files, ...many });
    const bake = sopPages.find(({ id }) => id === 'bread/bake')!;
    expect([bake.linkedFrom.length, bake.linkedFromCount]).toEqual([12, 42]);
  });

  it('says who answers, through a role or in person, and who has left', () => {
    expect(page('bread/bake').owner).toEqual({
      id: 'head-baker',
      kind: 'role',
      title: 'Head baker',
      people: [{ title: 'Ana Reis', href: '/people/ana-reis/', email: 'ana@bakery.example' }],
    });
    expect(page('bread/dough').owner).toBeUndefined();
    expect(page('counter/open').reviewedBy).toEqual({ title: 'Cem Aydin', href: '/people/cem-aydin/' });
  });

  it('lists what a person owns, soonest due first, without what is retired', () => {
    const [ana, bo, cem] = views.people;
    expect(ana).toMatchObject({ team: 'Bakehouse', holds: ['Head baker'] });
    expect(ana!.owns.map(({ title }) => title)).toEqual(['Crumb', 'Bake', 'New baker (onboarding path)']);
    expect(ana!.deputizes.map(({ title }) => title)).toEqual(['Open']);
    expect(bo!.owns.map(({ title }) => title)).toEqual(['Open']);
    expect(cem).toMatchObject({ left: '2026-03-31', owns: [], deputizes: [] });
  });

  it('has the figures of a KPI as means over locations', () => {
    const [kpi] = page('bread/bake').kpis;
    expect(kpi!.recent).toHaveLength(12);
    expect(kpi!.recent.at(-1)).toEqual({ date: '2026-06-14', value: 14 });
  });

  it('counts steps, lists sections and shortens the digest', () => {
    expect(page('bread/bake')).toMatchObject({
      steps: 2,
      digest: '012345',
      interval: '6 months',
      tools: ['Deck oven', 'mystery'],
      editHref: 'https://git.example/edit/main/sops/bread/bake.md',
      contents: [
        { id: 'purpose', title: 'Purpose' },
        { id: 'procedure', title: 'Procedure', steps: 2 },
      ],
    });
  });

  it('puts the overdue first, then the due, then what was never reviewed', () => {
    expect(views.home.attention.map(({ title, freshness }) => [title, freshness.state])).toEqual([
      ['Crumb', 'overdue'],
      ['Dough', 'due'],
      ['New baker (onboarding path)', 'unreviewed'],
      ['Open', 'unreviewed'],
    ]);
    expect(views.home).toMatchObject({ attentionCount: 4, nextDue: { title: 'Dough' } });
    expect(views.home.reviewedLately.map(({ title }) => title)).toEqual(['Bake', 'Dough', 'Crumb']);
    expect(views.home.paths).toEqual([
      expect.objectContaining({ title: 'New baker', role: 'Head baker', href: '/onboarding/new-baker/' }),
    ]);
    expect(views.view.searchExamples).toEqual(['Bake', 'Open']);
  });

  it('publishes the files that pages link to', () => {
    expect(views.files.map(({ href }) => href)).toEqual(['/files/sops/bread/card.png', '/files/sops/bread/lever.png']);
  });

  it('gives the search what it filters, sorts and judges by', () => {
    const open = views.searchDocuments.find(({ title }) => title === 'Open')!;
    expect(open).toMatchObject({
      href: '/sops/counter/open/',
      filters: {
        Department: ['At the counter'],
        Owner: ['Bo Lindqvist'],
        Status: ['Active'],
        Freshness: ['Not reviewed'],
        Location: ['Harbour stall'],
      },
      sort: { review: '9999-12-31', reviewed: '0000-00-00', title: 'open' },
      meta: { aliases: 'unlock door', people: 'Bo Lindqvist', state: 'unreviewed' },
    });
    const retired = views.searchDocuments.find(({ title }) => title === 'Aged dough')!;
    expect(retired.filters).toMatchObject({
      Status: ['Retired'],
      Freshness: ['No review needed'],
      Location: ['Harbour stall', 'High Street'],
    });
    expect(retired.meta).not.toHaveProperty('due');
  });

  it('stands below a path where the site is published below one', () => {
    const { sopPages, view } = render({ ...files, 'site.yaml': 'title: B\nurl: https://docs.example/handbook/\n' });
    const bake = sopPages.find(({ id }) => id === 'bread/bake')!;
    expect(bake.href).toBe('/handbook/sops/bread/bake/');
    expect(bake.html).toContain('href="/handbook/sops/counter/open/"');
    expect(bake.html).toContain('src="/handbook/files/sops/bread/lever.png"');
    expect(view.departments[0]!.href).toBe('/handbook/departments/bread/');
  });
});
