import { assert, constantFrom, array, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circles, wayAround } from '../../../src/model/map/cycles.ts';
import type { Edge } from '../../../src/model/map/process-map.ts';

const edge = (from: string, to: string): Edge => ({ from, to, kind: 'handoff', steps: [], decisions: [] });
const edges = (text: string): readonly Edge[] => text.split(' ').map((pair) => edge(pair[0]!, pair[1]!));

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyEdges = array(record({ from: constantFrom(...names), to: constantFrom(...names) }), { maxLength: 14 }).map(
  (pairs) => pairs.filter(({ from, to }) => from !== to).map(({ from, to }) => edge(from, to)),
);

/** Everything that can be reached, by trying until nothing new comes. */
function reached(start: string, all: readonly Edge[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { from, to } of all) if (from === start || found.has(from)) found.add(to);
  }
  return found;
}

describe('circles', () => {
  it('are the groups in which everybody reaches everybody', () => {
    expect(circles(edges('ab bc ca cd de ed'))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    expect(circles(edges('ab bc ac'))).toEqual([]);
  });

  it('are found whatever the graph, and nothing else is', () => {
    assert(
      property(anyEdges, (all) => {
        const together = (a: string, b: string): boolean => reached(a, all).has(b) && reached(b, all).has(a);
        const expected = names
          .map((a) => names.filter((b) => a === b || together(a, b)))
          .filter((group, at) => group.length > 1 && group[0] === names[at]);
        expect(circles(all)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in a chain of any length', () => {
    const long = Array.from({ length: 50_000 }, (_, at) => edge(String(at), String((at + 1) % 50_000)));
    expect(circles(long)[0]).toHaveLength(50_000);
  });
});

describe('the way around', () => {
  it('is a shortest one, and each step of it is there', () => {
    expect(wayAround('a', ['a', 'b', 'c'], edges('ab bc ca ba'))).toEqual(['a', 'b']);
    assert(
      property(anyEdges, (all) => {
        for (const members of circles(all)) {
          const way = wayAround(members[0]!, members, all);
          expect(way[0]).toBe(members[0]);
          for (const [at, from] of way.entries()) {
            const to = way[(at + 1) % way.length];
            expect(all.some((one) => one.from === from && one.to === to)).toBe(true);
          }
        }
      }),
    );
  });
});
