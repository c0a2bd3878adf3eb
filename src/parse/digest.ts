import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Section } from '../model/body.ts';
import type { Sop } from '../model/sop.ts';

const shown = 16;

/** First 16 hex digits of the SHA-256 of a text in UTF-8. */
export function digestOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, shown);
}

/** Digest of one section's canonical text, so that a report can say which section changed. */
export function sectionDigest(section: Section): string {
  return digestOfText(`${section.title}\n${section.canonical}`);
}

/**
 * Digest of what an SOP prescribes: title, parameters and every section except the informative ones.
 * Formatting does not change it; a word, a number, a step or a threshold does.
 */
export function digestOf(
  { title, params, body }: Pick<Sop, 'title' | 'params' | 'body'>,
  informative: readonly string[],
): string {
  const leaveOut = new Set(informative.map((name) => name.toLowerCase()));
  const values = params
    .map(({ name, value, min, max, unit }) => JSON.stringify([name, value, min ?? null, max ?? null, unit ?? null]))
    .toSorted();
  const sections = body.sections.filter((section) => !leaveOut.has(section.title.toLowerCase())).map(sectionDigest);
  return digestOfText([title, ...values, body.preamble, ...sections].join('\n'));
}
