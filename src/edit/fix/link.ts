import { resolveHref } from '../../model/href.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { isSlip } from '../../model/nearest.ts';
import { sopIdOf } from '../../model/sop-id.ts';
import type { Proposal } from './proposal.ts';

/**
 * What is to be said against another address: nothing when the page has moved and says so, when the path had the
 * slashes of another system or a slip in it, or when a file of the same telling name is elsewhere.
 */
export function doubtOfLink({ file, seen, meant }: Proposal, base: KnowledgeBase): string | undefined {
  const [from, to] = [resolveHref(file, seen.replaceAll('\\', '/')), resolveHref(file, meant)];
  if (from.kind !== 'file' || to.kind !== 'file') return `${meant} is another host`;
  const carriers = base.sops.filter(({ aliases }) => aliases.includes(sopIdOf(from.path)));
  if (carriers.length > 1) return `${carriers.map(({ id }) => id).join(' and ')} both had this id`;
  if (carriers.length === 1) return carriers[0]!.file === to.path ? undefined : another(meant);
  return from.path === to.path || isSlipOfPath(from.path, to.path) || isElsewhere(from.path, to.path)
    ? undefined
    : another(meant);
}

/** What is to be said against another part of the page. */
export function doubtOfAnchor({ seen, meant }: Proposal): string | undefined {
  return isSlip(afterHash(seen), afterHash(meant)) ? undefined : another(meant);
}

function another(meant: string): string {
  return `${meant} may be about something else`;
}

function isSlipOfPath(path: string, other: string): boolean {
  const [parts, others] = [path.split('/'), other.split('/')];
  return parts.length === others.length && parts.every((part, at) => part === others[at] || isSlip(part, others[at]!));
}

/** A name of one word, as README or overview, may be that of quite another page. */
function isElsewhere(path: string, other: string): boolean {
  const name = nameOf(path);
  return name === nameOf(other) && /[\p{L}\p{N}][ _-][\p{L}\p{N}]/u.test(name);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function afterHash(href: string): string {
  return href.slice(href.indexOf('#') + 1);
}
