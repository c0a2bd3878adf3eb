import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { oneOf } from './one-of.ts';

/** A person, a role or whatever an SOP names as its owner. Others are refused: an empty list would look like good news. */
export function partyNamed(asked: string, { directory, sops }: KnowledgeBase): string {
  const known = new Set([
    ...directory.people.keys(),
    ...directory.roles.keys(),
    ...sops.flatMap(({ owner }) => owner ?? []),
  ]);
  return oneOf('person or role', asked, [...known]);
}
