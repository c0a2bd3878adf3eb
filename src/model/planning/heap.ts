interface Entry<T> {
  readonly key: number;
  readonly value: T;
}

/** A binary heap: the value with the smallest key comes out first. */
export class Heap<T> {
  private readonly entries: Entry<T>[] = [];

  push(key: number, value: T): void {
    const { entries } = this;
    let at = entries.length;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (entries[parent]!.key <= key) break;
      entries[at] = entries[parent]!;
      at = parent;
    }
    entries[at] = { key, value };
  }

  pop(): Entry<T> | undefined {
    const { entries } = this;
    const first = entries[0];
    const last = entries.pop();
    if (first === undefined || last === undefined || entries.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= entries.length) break;
      if (child + 1 < entries.length && entries[child + 1]!.key < entries[child]!.key) child += 1;
      if (entries[child]!.key >= last.key) break;
      entries[at] = entries[child]!;
      at = child;
    }
    entries[at] = last;
    return first;
  }
}
