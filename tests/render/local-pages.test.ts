import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

const sop = (text: string): string => `---
title: Open the shop
owner: ana-reis
reviewed: 2026-05-04
locations: [market, riverside]
params:
  people: { value: 2, min: 1, max: 4 }
  door: { value: front }
---

## Scope

With :param[people] people, by the :param[door] door.

:::local{#hours}

At seven.[^1]

[^1]: Not on Mondays.

:::

## How many

:::decision{#table}

| Customers: 0..100 | → What |
| --- | --- |
| <= :param[people] | Serve |
| > :param[people] | Call |

:::

${text}`;

const local = `---
base: bread/open
owner: bo-lindqvist
reviewed: 2026-06-01
params:
  people: 3
---

:::::local{#hours}

::::decision{#hours}

| Day: weekday, Sunday | → At |
| --- | --- |
| any | eight |

::::

At eight, see [the hours](#hours) and [the SOP](../../../sops/bread/open.md). With :param[people].[^1]

[^1]: Not on Sundays.

:::::
`;

const files = {
  'sops/bread/open.md': sop(''),
  'sops/bread/bake.md': '---\ntitle: Bake\nstatus: active\n---\n\n## Scope\n\nAll of it.\n',
  'local/riverside/bread/open.md': local,
  'locations.yaml':
    '- { id: market, title: Market hall }\n- { id: riverside, title: Riverside }\n- { id: office, title: Office }\n',
  'people.yaml': 'people:\n  - { id: ana-reis, name: Ana Reis }\n  - { id: bo-lindqvist, name: Bo Lindqvist }\n',
};

const page = (more: Readonly<Record<string, string>> = {}) => {
  const site = render({ ...files, ...more });
  return { site, own: site.localPages[0]!, general: site.sopPages.find(({ id }) => id === 'bread/open')! };
};

describe('the page of a location', () => {
  it('has what is its own in the place of what all share', () => {
    const { own } = page();
    expect(own.href).toBe('/sops/bread/open/riverside/');
    expect(own.html).toContain('At eight');
    expect(own.html).not.toContain('At seven');
    expect(own.html).toContain('With <b class="param param-own">3</b> people, by the <b class="param">front</b> door.');
    expect(own.html).toContain('>up to 3<');
    expect(own.html).toContain('At Riverside; see <a href="/sops/bread/open/#slot-hours">what holds elsewhere</a>.');
  });

  it('leaves no id twice and no link in the air', () => {
    const { own, general } = page();
    for (const { html } of [own, general]) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
      expect(html).not.toContain('value="<');
    }
    expect(own.html).toContain('<a href="#riverside-hours">');
    expect(own.html).toContain('<a href="/sops/bread/open/">the SOP</a>');
    expect(own.html).toContain('Not on Sundays.');
    expect(own.html.match(/data-decision=/g)).toHaveLength(2);
  });

  it('is owned and reviewed on its own, and says how the text of all stands', () => {
    const { own, general } = page();
    expect([own.owner?.title, own.freshness.reviewed]).toEqual(['Bo Lindqvist', '2026-06-01']);
    expect(own.local?.generalFreshness).toEqual(general.freshness);
    expect(own.local?.generalOwner?.title).toBe('Ana Reis');
    expect(own.digest).toBe('012345-012345');
  });

  it('tells what it does otherwise', () => {
    expect(page().own.local?.adapted).toEqual([
      { title: 'People', here: '3', elsewhere: '2' },
      { title: 'Hours', href: '#slot-hours' },
    ]);
  });

  it('says when it is behind, and in which sections as far as that was recorded', () => {
    expect(page().own.local?.behind).toBe('its text is another');
    const recorded = local.replace('owner:', 'base_digest: "0000000000000000"\nbase_sections: "scope:0000"\nowner:');
    expect(page({ 'local/riverside/bread/open.md': recorded }).own.local?.behind).toBe(
      '"Scope" has changed and "How many" is new',
    );
  });

  it('is in the lists of its owner', () => {
    const bo = page().site.people.find(({ id }) => id === 'bo-lindqvist')!;
    expect(bo.owns.map(({ title, href }) => [title, href])).toEqual([
      ['Open the shop, Riverside', '/sops/bread/open/riverside/'],
    ]);
  });

  it('is found by its words too, as part of its SOP, which is one result', () => {
    const { searchDocuments } = page().site;
    expect(searchDocuments.map(({ href }) => href)).toEqual(['/sops/bread/bake/', '/sops/bread/open/']);
    const { html, filters, meta } = searchDocuments[1]!;
    expect(html).toMatch(/At seven[^]*<h2 id="slot-hours">Hours, by location<\/h2><p>Riverside<\/p>[^]*At eight/);
    expect(filters.Location).toEqual(['Market hall', 'Riverside']);
    expect(meta.versions).toBe('[["Riverside","/sops/bread/open/riverside/"]]');
  });

  it('is there for no SOP that is retired or gone', () => {
    const retired = files['sops/bread/open.md'].replace('title:', 'status: retired\ntitle:');
    expect(page({ 'sops/bread/open.md': retired }).site.localPages).toEqual([]);
    expect(render({ 'local/riverside/bread/open.md': local }).localPages).toEqual([]);
  });
});

describe('the page of the SOP', () => {
  it('leads to where it is otherwise', () => {
    const { general } = page();
    expect(general.html).toContain('At seven');
    expect(general.html).toContain(
      'Not the same everywhere: <a href="/sops/bread/open/riverside/#slot-hours">Riverside</a> has its own.',
    );
    expect(general.places?.map(({ title, href, standing }) => [title, href, standing])).toEqual([
      ['Market hall', '/sops/bread/open/', 'same'],
      ['Riverside', '/sops/bread/open/riverside/', 'behind'],
    ]);
  });

  it('says nothing of slots that nobody fills', () => {
    const { html, places } = render({ 'sops/bread/open.md': sop('') }).sopPages[0]!;
    expect(html).not.toContain('slot');
    expect(html).toContain('At seven');
    expect(places).toBe(undefined);
  });

  it('loses nothing of a slot in a slot', () => {
    const nested = '::::local{#outer}\n\nBefore.\n\n:::local{#inner}\n\nInside.\n\n:::\n\nAfter.\n\n::::\n';
    const { html } = render({ 'sops/bread/bake.md': `---\ntitle: Bake\n---\n\n${nested}` }).sopPages[0]!;
    expect(html.replaceAll(/\s+/g, '')).toBe('<p>Before.</p><p>Inside.</p><p>After.</p>');
  });
});

describe('the matrix of locations', () => {
  it('has a row for what a location may adapt, and counts the rest', () => {
    const { locations } = page().site;
    expect(locations.locations).toEqual([
      { id: 'market', title: 'Market hall', same: 2, adapted: 0, behind: 0 },
      { id: 'riverside', title: 'Riverside', same: 1, adapted: 0, behind: 1 },
      { id: 'office', title: 'Office', same: 1, adapted: 0, behind: 0 },
    ]);
    expect(locations.sops.map(({ id, cells }) => [id, cells])).toEqual([
      ['bread/open', [{ standing: 'same' }, { standing: 'behind', href: '/sops/bread/open/riverside/' }, undefined]],
    ]);
    expect(locations.others).toBe(1);
  });
});
