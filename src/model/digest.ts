import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Body, Section } from './body.ts';
import { isLocal } from './is-local.ts';
import type { Sop } from './sop.ts';

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
  { id, title, params, body }: Pick<Sop, 'title' | 'params' | 'body'> & { readonly id: string },
  informative: readonly string[],
): string {
  const values = params
    .map(({ name, value, min, max, unit }) => JSON.stringify([name, value, min ?? null, max ?? null, unit ?? null]))
    .toSorted();
  const sections = normativeSections(body, informative).map(sectionDigest);
  // The title of a local version is its SOP's, and a new one over there changes nothing of what it says.
  const name = isLocal({ id }) ? id : title;
  return digestOfText([name, ...values, body.preamble, ...sections].join('\n'));
}

const shownOfSection = 4;

/**
 * The digest of each normative section by its id, as a review records it: `purpose:3f2a scope:91bc`. Four digits
 * are enough to say which section has changed once the whole digest says that something has.
 */
export function sectionDigests({ body }: Pick<Sop, 'body'>, informative: readonly string[]): string {
  return normativeSections(body, informative)
    .map((section) => `${section.id}:${sectionDigest(section).slice(0, shownOfSection)}`)
    .join(' ');
}

/** The sections that the policy does not call informative. */
export function normativeSections({ sections }: Body, informative: readonly string[]): readonly Section[] {
  const leaveOut = new Set(informative.map((name) => name.toLowerCase()));
  return sections.filter(({ title }) => !leaveOut.has(title.toLowerCase()));
}
