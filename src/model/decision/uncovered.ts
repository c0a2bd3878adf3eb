import { cutTo, meets, sticksOut, type Box, type Layout } from './box.ts';

/**
 * A part of a box that none of the others reaches into; undefined when they cover it wholly. Sound and complete: it
 * takes away the others one by one and looks at all that is left.
 *
 * The one that covers most of what is left is taken away first; what lies beside it is cut along one input at a
 * time, so that no case is looked at twice.
 */
export function uncoveredPart(box: Box, others: readonly Box[], layout: Layout): Box | undefined {
  return search(
    box,
    others.filter((other) => meets(box, other, layout)),
    layout,
  );
}

function search(box: Box, others: readonly Box[], layout: Layout): Box | undefined {
  let best: Box | undefined;
  let bestOut: readonly number[] = [];
  for (const other of others) {
    const out = sticksOut(box, other, layout);
    if (out.length === 0) return undefined;
    if (
      best === undefined ||
      out.length < bestOut.length ||
      (out.length === bestOut.length && covers(other, best, box, bestOut, out, layout))
    ) {
      best = other;
      bestOut = out;
    }
  }
  if (best === undefined) return box;
  let inside = box;
  for (const input of bestOut) {
    const beside = cutTo(inside, best, input, 'outside', layout);
    const found = search(
      beside,
      others.filter((other) => meets(beside, other, layout)),
      layout,
    );
    if (found) return found;
    inside = cutTo(inside, best, input, 'inside', layout);
  }
  return undefined;
}

/** Of two that stick out by as many inputs: whether the first leaves less over. */
function covers(a: Box, b: Box, box: Box, bOut: readonly number[], aOut: readonly number[], layout: Layout): boolean {
  return share(a, box, aOut, layout) > share(b, box, bOut, layout);
}

function share(other: Box, box: Box, inputs: readonly number[], layout: Layout): number {
  let product = 1;
  for (const input of inputs) product *= count(box, other, input, layout) / count(box, box, input, layout);
  return product;
}

function count(a: Box, b: Box, input: number, { starts }: Layout): number {
  let total = 0;
  for (let word = starts[input]!; word < starts[input + 1]!; word += 1) {
    let left = a[word]! & b[word]!;
    for (; left !== 0; left &= left - 1) total += 1;
  }
  return total;
}

/** The largest part around a found one that is still reached by none: the fewer words it takes to say it, the better. */
export function grown(found: Box, within: Box, others: readonly Box[], layout: Layout): Box {
  let part = found;
  for (let input = 0; input + 1 < layout.starts.length; input += 1) {
    const widened = part.slice();
    const [start, end] = [layout.starts[input]!, layout.starts[input + 1]!];
    for (let word = start; word < end; word += 1) widened[word] = within[word]!;
    for (const other of others) {
      if (!meets(widened, other, layout)) continue;
      for (let word = start; word < end; word += 1) widened[word] = widened[word]! & ~other[word]!;
    }
    part = widened;
  }
  return part;
}
