/**
 * A set of cases: for each input the pieces of its axis that are in it, as bits. All boxes of a table have the same
 * layout: the words of the first input, then those of the second.
 */
export type Box = Uint32Array;

export interface Layout {
  /** Where the words of each input begin, and where the last ones end. */
  readonly starts: readonly number[];
}

const bits = 32;

export function layoutOf(sizes: readonly number[]): Layout {
  const starts = [0];
  for (const size of sizes) starts.push(starts.at(-1)! + Math.max(1, Math.ceil(size / bits)));
  return { starts };
}

export function boxOf({ starts }: Layout, sides: readonly (readonly boolean[])[]): Box {
  const box = new Uint32Array(starts.at(-1)!);
  for (const [input, side] of sides.entries()) {
    for (const [piece, isIn] of side.entries()) {
      const word = starts[input]! + Math.floor(piece / bits);
      if (isIn) box[word] = box[word]! | (1 << (piece % bits));
    }
  }
  return box;
}

/** The numbers of the pieces of one input. */
export function piecesIn(box: Box, { starts }: Layout, input: number): readonly number[] {
  const found: number[] = [];
  for (let word = starts[input]!; word < starts[input + 1]!; word += 1) {
    for (let bit = 0; bit < bits; bit += 1) {
      if (box[word]! & (1 << bit)) found.push((word - starts[input]!) * bits + bit);
    }
  }
  return found;
}

export function intersect(a: Box, b: Box): Box {
  return a.map((word, at) => word & b[at]!);
}

/** True when some input has no piece left: then no case is in the box. */
export function isVoid(box: Box, { starts }: Layout): boolean {
  for (let input = 0; input + 1 < starts.length; input += 1) {
    let left = 0;
    for (let word = starts[input]!; word < starts[input + 1]!; word += 1) left |= box[word]!;
    if (left === 0) return true;
  }
  return false;
}

export function meets(a: Box, b: Box, { starts }: Layout): boolean {
  for (let input = 0; input + 1 < starts.length; input += 1) {
    let common = 0;
    for (let word = starts[input]!; word < starts[input + 1]!; word += 1) common |= a[word]! & b[word]!;
    if (common === 0) return false;
  }
  return true;
}

/** The inputs for which a box is not wholly within another one. */
export function sticksOut(box: Box, of: Box, { starts }: Layout): readonly number[] {
  const found: number[] = [];
  for (let input = 0; input + 1 < starts.length; input += 1) {
    let outside = 0;
    for (let word = starts[input]!; word < starts[input + 1]!; word += 1) outside |= box[word]! & ~of[word]!;
    if (outside !== 0) found.push(input);
  }
  return found;
}

/** The box with one input cut down to the pieces inside of another box, or to those outside. */
export function cutTo(box: Box, by: Box, input: number, part: 'inside' | 'outside', { starts }: Layout): Box {
  const cut = box.slice();
  for (let word = starts[input]!; word < starts[input + 1]!; word += 1) {
    cut[word] = part === 'inside' ? box[word]! & by[word]! : box[word]! & ~by[word]!;
  }
  return cut;
}
