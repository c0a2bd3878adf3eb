import type { KnowledgeBase } from '../model/knowledge-base.ts';

/**
 * Whether the directory holds nobody at all: the file is absent, empty or lists no one. That is one finding on
 * the file, and not one on every name in the knowledge base.
 */
export function nobodyKnown({ directory }: KnowledgeBase): boolean {
  return directory.people.size === 0 && directory.roles.size === 0;
}
