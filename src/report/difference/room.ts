/** What there was room for, and how many there was none for. */
export interface Fitted {
  readonly shown: readonly string[];
  readonly left: number;
}

/** The items there is room for, the first before others; one that is too long makes way for those behind it. */
export function fitting(items: readonly string[], most: number, room: number): Fitted {
  let length = 0;
  const shown: string[] = [];
  for (const item of items) {
    if (shown.length === most || length + item.length + 2 > room) continue;
    length += item.length + 2;
    shown.push(item);
  }
  return { shown, left: items.length - shown.length };
}

export function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).toWellFormed()}…`;
}
