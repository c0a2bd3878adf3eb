import { describe, expect, it } from 'vitest';
import { drawn } from '../../src/render/map/draw.ts';
import { render } from './render.ts';

const sop = (title: string, steps: string, fields = ''): string =>
  `---\ntitle: ${JSON.stringify(title)}\n${fields}---\n\n## Procedure\n\n${steps}\n`;

const files = {
  'sops/bread/bake.md': sop(
    'Bake "rye" \\ <b>',
    '1. Bring it up. :handoff[counter/fill]\n2. See [fill](../counter/fill.md) and [clean](clean.md). :approve[ana-reis]',
    'kpis: [waste]\n',
  ),
  'sops/bread/clean.md': sop('Clean', '1. Sweep.'),
  'sops/bread/old.md': sop('Old', '1. Fetch. :handoff[counter/fill]', 'status: retired\n'),
  'sops/counter/fill.md': sop('Fill the shelf', '1. Put them there. :handoff[bread/nowhere]'),
  'kpis/waste.yaml':
    'title: Loaf waste\nowner: ana-reis\nunit: "%"\nbetter: lower\ntype: lagging\ntarget: 4\nevery: 1 month\n',
  'people.yaml': 'people:\n  - { id: ana-reis, name: Ana Reis }\n',
};

/** A base of so many SOPs, each of which hands its work to the next one. */
const chain = (length: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length }, (_, at) => [
      `sops/part-${at % 3}/number-${at}.md`,
      sop(`Number ${at}`, `1. Go on. :handoff[part-${(at + 1) % 3}/number-${at + 1}]`),
    ]),
  );

describe('the process map', () => {
  it('knows who hands over, who links and who moves what', () => {
    const { map } = render(files);
    expect(
      map.sops.map(({ title, from, to, links, linkedFrom, kpis }) => ({ title, from, to, links, linkedFrom, kpis })),
    ).toEqual([
      {
        title: 'Bake "rye" \\ <b>',
        from: [],
        to: [{ title: 'Fill the shelf', href: '/sops/counter/fill/', where: 'step 1' }],
        links: 2,
        linkedFrom: 0,
        kpis: ['Loaf waste'],
      },
      {
        title: 'Fill the shelf',
        from: [{ title: 'Bake "rye" \\ <b>', href: '/sops/bread/bake/' }],
        to: [],
        links: 0,
        linkedFrom: 1,
        kpis: [],
      },
    ]);
    expect(map.others).toBe(1);
    expect(map.approvers.map(({ title, sops }) => [title, sops.length])).toEqual([['Ana Reis', 1]]);
  });

  it('is drawn without colours, ids or names of its own, whatever a title holds', async () => {
    const svg = await drawn(render(files).map.handoffs!, 'Hand-offs');
    expect(svg).toMatch(/^<svg class="drawing" role="group" aria-label="Hand-offs" width="\d+" height="\d+"/);
    expect(svg).not.toMatch(/ (?:fill|stroke|id|style|xlink:\w+)=|<!|<\?/);
    expect(svg).toContain('<a href="/sops/bread/bake/" aria-label="Bake &quot;rye&quot; \\ &lt;b&gt;">');
    expect(svg).toContain('>Bake &quot;rye&quot; \\ &lt;b&gt;</text>');
    expect(svg).toContain('<title>bread/bake&#45;&gt;counter/fill</title>');
    expect(svg).not.toContain('old');
  });

  it('shows the figures in a drawing of their own', async () => {
    const svg = await drawn(render(files).map.kpis!, 'Figures');
    expect(svg.match(/class="node/g)).toHaveLength(2);
    expect(svg).toContain('>Loaf waste</text>');
  });

  it('is of departments where there are too many procedures to see', async () => {
    expect(render(chain(100)).map.isOverview).toBe(false);
    const { map } = render(chain(200));
    expect(map.isOverview).toBe(true);
    const svg = await drawn(map.handoffs!, 'Hand-offs');
    expect(svg.match(/class="node/g)).toHaveLength(3);
    expect(svg).toContain('href="/departments/part-0/"');
    expect(svg).toContain('> 67 </text>');
  });

  it('has nothing to draw where nothing is handed over', () => {
    const { map } = render({ 'sops/bread/clean.md': sop('Clean', '1. Sweep.') });
    expect([map.handoffs, map.kpis, map.sops, map.others]).toEqual([undefined, undefined, [], 1]);
  });
});
