/** Words of a bakery for generated texts: the same for the same seed on every machine. */
const vocabulary =
  'oven dough tray shelf counter order ticket scale batch flour crate label cooler customer delivery invoice shift lead note check weigh clean lock open count sign move cool slice wrap stack read ask tell wait start stop early late full empty warm cold fresh clear small large first second next last before after again once twice between above below under over with without every each other same'.split(
    ' ',
  );

export interface Words {
  /** At least 0, below 1. */
  random(): number;
  pick<T>(list: readonly T[]): T;
  word(): string;
  sentence(words: number): string;
  paragraph(sentences: number): string;
}

export function wordsFrom(seed: number): Words {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const word = (): string => pick(vocabulary);
  const sentence = (words: number): string => {
    const text = Array.from({ length: words }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (sentences: number): string => Array.from({ length: sentences }, () => sentence(12)).join(' ');
  return { random, pick, word, sentence, paragraph };
}

/** mulberry32: a small generator with a seed; public domain. */
function seeded(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
