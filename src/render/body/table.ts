import type { Element } from 'hast';
import { element, isElement, textIn } from './element.ts';

/**
 * Puts a table in a region of its own that scrolls sideways and can be reached by keyboard. Cells say
 * by class what they are: styles are our sheets' matter, and a content policy allows no others.
 */
export function tableRegion(table: Element, numberOnPage: number): Element {
  const parts = table.children.filter(isElement);
  const rows = parts.flatMap((part) => part.children.filter(isElement)).map((row) => row.children.filter(isElement));
  const [head = [], ...body] = rows;
  for (const cell of rows.flat()) alignByClass(cell);
  for (const [column, cell] of head.entries()) {
    cell.properties.scope = 'col';
    const below = body.flatMap((cells) => cells[column] ?? []);
    if (below.length > 0 && below.every((one) => number.test(textIn(one)))) [cell, ...below].forEach(markAsNumber);
  }
  const names = head.map(textIn).filter((name) => name !== '');
  const label = `Table ${numberOnPage}: ${names.join(', ')}`;
  return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: label }, [table]);
}

function alignByClass(cell: Element): void {
  const { align, ...properties } = cell.properties;
  cell.properties = align ? { ...properties, className: [`align-${String(align)}`] } : properties;
}

const number = /^[-+]?[\d.,\s]*\d\s?%?$/;

function markAsNumber(cell: Element): void {
  const { className = [] } = cell.properties as { className?: string[] };
  cell.properties.className = [...className, 'number'];
}
