import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefAfter } from '../../src/edit/move/href-after.ts';
import { planMove } from '../../src/edit/move/plan.ts';
import { rewritten } from '../../src/edit/rewrite.ts';
import { resolveHref } from '../../src/model/href.ts';
import { relativeHref } from '../../src/model/relative-href.ts';
import { baseOf, sopText } from '../little-base.ts';

const moved = new Map([['sops/bread/bake.md', 'sops/oven/night/bake-rye.md']]);

describe('where a link leads once a file has moved', () => {
  it.each([
    ['paths/baker.md', '../sops/bread/bake.md', '../sops/oven/night/bake-rye.md'],
    ['sops/bread/knead.md', 'bake.md#step-2', '../oven/night/bake-rye.md#step-2'],
    ['sops/bread/knead.md', './bake.md', '../oven/night/bake-rye.md'],
    ['sops/oven/night/heat.md', '../../bread/./bake.md?plain#x', 'bake-rye.md?plain#x'],
    ['sops/bread/knead.md', '/sops/bread/bake.md#a', '/sops/oven/night/bake-rye.md#a'],
    ['sops/bread/bake.md', 'knead.md', '../../bread/knead.md'],
    ['sops/bread/bake.md', 'bake.md#step-1', 'bake-rye.md#step-1'],
    ['sops/bread/bake.md', '../../images/the%20oven.png', '../../../images/the%20oven.png'],
    ['sops/bread/bake.md', '../gone.md', '../../gone.md'],
    ['sops/bread/bake.md', '../../../outside/x.md#y', '../../../../outside/x.md#y'],
  ])('%s: %s is %s', (file, href, after) => expect(hrefAfter(file, href, moved)).toBe(after));

  it.each([
    ['sops/bread/bake.md', '#step-1'],
    ['sops/bread/bake.md', ''],
    ['sops/bread/bake.md', '/images/oven.png'],
    ['sops/bread/bake.md', 'https://oven.example/bake.md'],
    ['sops/bread/knead.md', 'bake-rye.md'],
    ['sops/bread/knead.md', '../../../bake.md'],
  ])('%s: %s stays', (file, href) => expect(hrefAfter(file, href, moved)).toBe(href));

  it('leads on to the same page, wherever both are', () => {
    const part = fc.constantFrom('bread', 'oven', 'night shift', 'é(1)');
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}.md`);
    fc.assert(
      fc.property(path, path, path, path, (from, to, file, target) => {
        fc.pre(new Set([from, to, file]).size === 3 && target !== to);
        const asked = new Map([[from, to]]);
        for (const page of [file, from]) {
          const href = hrefAfter(page, `${relativeHref(page, target)}#a`, asked);
          const leads = resolveHref(page === from ? to : page, href);
          expect(leads).toEqual({ kind: 'file', path: target === from ? to : target, anchor: 'a' });
        }
      }),
    );
  });
});

const body = `Bread.

See [here](knead.md "Knead (\\"well\\")"), [there][k] and ![steam](<steam lever.png>).

1. Shape it. :handoff[bread/knead]

[k]: knead.md#step-1 'Knead'
`;
const files: Readonly<Record<string, string>> = {
  'sops/bread/bake.md': sopText('aliases: [bread/old] # kept\n', body),
  'sops/bread/knead.md': sopText(
    '',
    'Then [bake](bake.md) or :handoff[bread/bake], as [said][b] and [said again][b].\n\n[b]: <bake.md#purpose>\n',
  ),
  'sops/bread/bake-by-hand.md': sopText('status: retired\nreplaced_by: "bread/bake"\n'),
  'paths/baker.md':
    '---\ntitle: Baker\n---\n\n- [Bake](../sops/bread/bake.md)\n- ![x](../sops/bread/steam%20lever.png)\n',
  'waivers.yaml':
    '- rule: freshness/overdue\n  sop: bread/bake # for now\n  reason: Oven in repair.\n  granted_by: ana\n  until: 2026-06-30\n',
};

function move(to: string, changed: Readonly<Record<string, string>> = {}) {
  const base = baseOf({ ...files, ...changed });
  const sop = base.sops.find(({ id }) => id === 'bread/bake')!;
  const plan = planMove(base, { sop, id: to, file: `sops/${to}.md` });
  return { base, ...plan, texts: rewritten(base.sources, plan.rewrites) };
}

describe('a move', () => {
  it('rewrites whatever led to the SOP and whatever it led to', () => {
    const { rewrites, unclear, texts } = move('oven/bake');
    expect(unclear).toEqual([]);
    expect(
      rewrites.map(({ file, what, before, after, edit }) => `${file}:${edit.place.line} ${what} ${before} → ${after}`),
    ).toEqual([
      'paths/baker.md:5 link ../sops/bread/bake.md → ../sops/oven/bake.md',
      'sops/bread/bake-by-hand.md:4 replaced_by bread/bake → oven/bake',
      'sops/bread/bake.md:3 alias  → bread/bake',
      'sops/bread/bake.md:8 link knead.md → ../bread/knead.md',
      'sops/bread/bake.md:8 image steam lever.png → ../bread/steam%20lever.png',
      'sops/bread/bake.md:12 link knead.md#step-1 → ../bread/knead.md#step-1',
      'sops/bread/knead.md:5 link bake.md → ../oven/bake.md',
      'sops/bread/knead.md:5 handoff bread/bake → oven/bake',
      'sops/bread/knead.md:7 link bake.md#purpose → ../oven/bake.md#purpose',
      'waivers.yaml:2 waiver bread/bake → oven/bake',
    ]);
    expect(texts.get('sops/bread/bake.md')).toBe(
      files['sops/bread/bake.md']!.replace('[bread/old]', '[bread/old, bread/bake]')
        .replace('(knead.md "', '(../bread/knead.md "')
        .replace('<steam lever.png>', '<../bread/steam%20lever.png>')
        .replace('k]: knead.md', 'k]: ../bread/knead.md'),
    );
    expect(texts.get('sops/bread/bake-by-hand.md')).toContain('replaced_by: "oven/bake"\n');
    expect(texts.get('waivers.yaml')).toContain('sop: oven/bake # for now\n');
  });

  it.each([
    ['', 'aliases: [bread/bake]\n'],
    ['aliases:\n', 'aliases: [bread/bake]\n'],
    ['aliases: []\n', 'aliases: [bread/bake]\n'],
    ['aliases:\n  - bread/old # 2024\n', 'aliases:\n  - bread/old # 2024\n  - bread/bake\n'],
    ["aliases: ['oven/bake', bread/old]\n", "aliases: ['bread/bake', bread/old]\n"],
    ['aliases: [bread/bake, oven/bake]\n', 'aliases: [bread/bake]\n'],
  ])('of an SOP with %j leaves %j', (before, after) => {
    const { texts } = move('oven/bake', { 'sops/bread/bake.md': sopText(before) });
    expect(texts.get('sops/bread/bake.md')).toBe(sopText(after));
  });

  it('says which link it cannot write', () => {
    const text = sopText('', 'See [it](bake\\.md) and [that](bake&#46;md).\n');
    const { unclear } = move('oven/bake', { 'sops/bread/knead.md': text });
    expect(unclear.map(({ file, words, place }) => `${file}:${place.line}:${place.column} ${words}`)).toEqual([
      'sops/bread/knead.md:5:10 bake.md',
      'sops/bread/knead.md:5:31 bake.md',
    ]);
  });
});
