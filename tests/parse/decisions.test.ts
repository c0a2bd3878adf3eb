import { expect, it } from 'vitest';
import type { Body } from '../../src/model/body.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { readSop } from '../../src/parse/page.ts';

const dialect = { fields: {}, sections: { procedure: 'Procedure' } };

function bodyOf(markdown: string, parser: 'fast' | 'reference' = 'fast'): Body {
  const text = `---\ntitle: Bake\n---\n${markdown}`;
  const sop = readSop({ path: 'sops/bread/bake.md', text }, parseMarkdown(text, parser), dialect);
  if (sop.kind !== 'sop') throw new Error('unreadable');
  return sop.body;
}

const table = `## Procedure

1. Find the row.

   :::decision{#who hit=first}

   | Amount: 0..5 | **Tier** | → Who |
   | --- | --- | --- |
   | <= :param[limit] | \`Gold\` | :by[ana], see [Pay](pay.md) |
   | otherwise | |

   Cases:

   | Amount | → Who |
   | --- | --- |
   | 1 | :by[ana] |

   | Stray |
   | --- |

   :::
`;

it('reads tables with the places of their words', () => {
  const [decision] = bodyOf(table).decisions;
  expect(decision).toMatchObject({ id: 'who', hit: 'first', otherAttributes: [] });
  expect(decision!.grid!.head.cells.map(({ text }) => text)).toEqual(['Amount: 0..5', 'Tier', '→ Who']);
  const [first, second] = decision!.grid!.rows;
  expect(first!.cells.map(({ text }) => text)).toEqual(['<= :param[limit]', 'Gold', ':by[ana], see Pay']);
  expect(first!.cells[2]!.canonical).toBe(':by[ana], see Pay(pay.md)');
  expect(first!.cells[0]!.place).toEqual({ line: 12, column: 6, endLine: 12, endColumn: 22 });
  expect(second!.cells.map(({ text }) => text)).toEqual(['otherwise', '']);
  expect(decision!.cases!.rows[0]!.cells.map(({ text }) => text)).toEqual(['1', ':by[ana]']);
  expect(decision!.strayTables.map(({ line }) => line)).toEqual([21]);
  expect(decision!.place).toMatchObject({ line: 8, column: 4 });
});

it('is the same for both parsers', () => {
  expect(bodyOf(table, 'reference')).toEqual(bodyOf(table, 'fast'));
});

it('keeps marks of outcomes out of the steps', () => {
  const { marks } = bodyOf(table);
  expect(marks.filter(({ name }) => name === 'by').map(({ step, inDecision }) => [step, inDecision])).toEqual([
    [undefined, true],
    [undefined, true],
  ]);
});

it('may be linked to by its id, unless a heading has that', () => {
  expect(bodyOf(table).anchors.has('who')).toBe(true);
  expect([...bodyOf(`## Who\n\n${table}`).anchors]).toEqual(['who', 'procedure', 'step-1']);
});
