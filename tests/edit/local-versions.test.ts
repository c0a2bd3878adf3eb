import { describe, expect, it } from 'vitest';
import { carriedReviews } from '../../src/edit/carry-review.ts';
import { ownershipLines } from '../../src/edit/codeowners.ts';
import { kinds } from '../../src/edit/handover/naming.ts';
import { planHandover } from '../../src/edit/handover/plan.ts';
import { movedFiles, planMove } from '../../src/edit/move/plan.ts';
import { rewritten } from '../../src/edit/rewrite.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { digestOf } from '../../src/model/digest.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { localsAsSops } from '../../src/model/reviewables.ts';
import { baseWith } from '../../src/parse/knowledge-base.ts';
import { baseOf, sopText } from '../little-base.ts';

const today = requireCalendarDate('2026-06-15');
const local = 'local/market/bread/bake.md';

const slot = `:::local{#oven}

The small one, see [kneading](../../../sops/bread/knead.md) and [the list](list.pdf).

:::
`;

const localText = (digest: string, own: string): string => `---
base: bread/bake # the one in the cellar
base_digest: "${digest}"
owner: bo
reviewed: 2026-05-04
review: { by: bo, outcome: unchanged, note: Two bakes., digest: "${own}" }
---

${slot}`;

function files(digest = '0'.repeat(16), own = '0'.repeat(16)): Readonly<Record<string, string>> {
  return {
    'people.yaml': 'people:\n  - { id: ana, name: Ana Reis, github: ana }\n  - { id: bo, name: Bo Lund, github: bo }\n',
    'locations.yaml': '- { id: market, title: Market hall }\n',
    'sops/bread/bake.md': sopText('owner: ana', `See [kneading](knead.md).\n\n${slot.replace(/,.*/, '.')}`),
    'sops/bread/knead.md': sopText('owner: ana'),
    [local]: localText(digest, own),
    'waivers.yaml':
      '- { rule: freshness/overdue, sop: bread/bake@market, reason: Oven in repair., granted_by: ana, until: 2026-06-30 }\n',
  };
}

/** A base whose local version was compared with the SOP as it stands, and reviewed as it stands. */
function settled(): KnowledgeBase {
  const base = baseOf(files());
  return baseOf(files(digestOf(base.sops[0]!, []), digestOf(localsAsSops(base)[0]!, [])));
}

function move(base: KnowledgeBase, id: string, to: string): KnowledgeBase {
  const sop = base.sops.find((one) => one.id === id)!;
  const asked = { sop, id: to, file: `sops/${to}.md` };
  const { rewrites, unclear } = planMove(base, asked);
  expect(unclear).toEqual([]);
  const moved = movedFiles(base, asked);
  const changed = new Map([
    ...[...moved.keys()].map((path) => [path, base.sources.get(path)!] as const),
    ...rewritten(base.sources, rewrites),
  ]);
  const texts = new Map([...changed].map(([path, text]) => [moved.get(path) ?? path, text]));
  const gone = new Set(moved.keys());
  const after = baseWith(base, texts, { gone });
  const carried = rewritten(after.sources, carriedReviews({ before: base, after, rewrites, moved }));
  return baseWith(base, new Map([...texts, ...carried]), { gone });
}

/** Whether comparison and review are still of the texts as they stand. */
function standing(base: KnowledgeBase): readonly boolean[] {
  const [found] = base.locals;
  const own = localsAsSops(base)[0]!;
  const sop = base.sops.find(({ id }) => id === found!.sopId)!;
  return [found!.baseDigest === digestOf(sop, []), own.review?.digest === digestOf(own, [])];
}

describe('a move of the SOP', () => {
  it('takes its local versions along, with the waivers they have', () => {
    const base = move(settled(), 'bread/bake', 'cellar/night/bake');
    expect(base.locals.map(({ file }) => file)).toEqual(['local/market/cellar/night/bake.md']);
    const text = base.sources.get('local/market/cellar/night/bake.md')!;
    expect(text).toContain('base: cellar/night/bake # the one in the cellar\n');
    expect(text).toContain('[kneading](../../../../sops/bread/knead.md)');
    expect(text).toContain('[the list](../../bread/list.pdf)');
    expect(base.sources.get('waivers.yaml')).toContain('sop: "cellar/night/bake@market",');
    expect(standing(base)).toEqual([true, true]);
  });

  it('leaves standing what was compared, where only a link is written otherwise', () => {
    const base = move(settled(), 'bread/knead', 'cellar/knead');
    expect(base.sources.get(local)).toContain('[kneading](../../../sops/cellar/knead.md)');
    expect(standing(base)).toEqual([true, true]);
  });

  it('calls nothing compared or reviewed that was not', () => {
    const base = move(baseOf(files()), 'bread/bake', 'cellar/bake');
    expect(standing(base)).toEqual([false, false]);
    expect(base.locals[0]!.baseDigest).toBe('0'.repeat(16));
  });
});

it('a handover gives away what a person owns at a location', () => {
  const base = settled();
  const { rewrites } = planHandover(base, { from: 'bo', to: 'ana', kinds: new Set(kinds), today });
  expect(rewrites.map(({ file, what, before, after }) => [file, what, before, after])).toEqual([
    [local, 'owner', 'bo', 'ana'],
  ]);
});

it('CODEOWNERS asks the owner of a local version about it, in a line of its own', () => {
  expect(ownershipLines(settled(), '', today).lines).toEqual([`/${local} @bo`, '/sops/bread/ @ana']);
});
