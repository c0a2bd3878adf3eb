import type { Located, PathInData, Place } from '../model/place.ts';
import { linesOf, textAt, type TextEdit } from './text-edit.ts';

/** A list in a YAML file that holds `length` items, and the text of that file. */
interface YamlList {
  readonly located: Located;
  readonly path: PathInData;
  readonly length: number;
  readonly source: string;
}

/** Adds an item behind the last one, in the style of the list, which holds one at least. */
export function appendItem(list: YamlList, yaml: string): TextEdit {
  const last = itemPlace(list, list.length - 1);
  if (isFlow(list)) return { place: pointAt(last.endLine, last.endColumn), text: `, ${yaml}` };
  const lines = linesOf(list.source);
  const dash = lines[last.line - 1]!.slice(0, last.column - 1);
  return { place: pointAt(last.endLine, lines[last.endLine - 1]!.length + 1), text: `\n${dash}${yaml}` };
}

/** Takes out an item of a list that holds another one besides. A comment on the line of the item goes with it. */
export function removeItem(list: YamlList, index: number): TextEdit {
  const item = itemPlace(list, index);
  if (isFlow(list)) {
    const place =
      index > 0
        ? between(endOf(itemPlace(list, index - 1)), endOf(item))
        : between(startOf(item), startOf(itemPlace(list, 1)));
    return { place, text: '' };
  }
  const lines = linesOf(list.source);
  const isLastLine = item.endLine === lines.length;
  return isLastLine
    ? {
        place: between(
          { line: item.line - 1, column: lines[item.line - 2]!.length + 1 },
          { line: item.endLine, column: lines.at(-1)!.length + 1 },
        ),
        text: '',
      }
    : { place: between({ line: item.line, column: 1 }, { line: item.endLine + 1, column: 1 }), text: '' };
}

function itemPlace({ located, path }: YamlList, index: number): Place {
  return located.at(...path, index);
}

function isFlow({ located, path, source }: YamlList): boolean {
  return textAt(source, located.at(...path)).startsWith('[');
}

interface Point {
  readonly line: number;
  readonly column: number;
}

function startOf({ line, column }: Place): Point {
  return { line, column };
}

function endOf({ endLine, endColumn }: Place): Point {
  return { line: endLine, column: endColumn };
}

function between(start: Point, end: Point): Place {
  return { ...start, endLine: end.line, endColumn: end.column };
}

function pointAt(line: number, column: number): Place {
  return between({ line, column }, { line, column });
}
