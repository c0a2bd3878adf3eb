import { indexOf } from '../model/base-index.ts';
import { resolveHref } from '../model/href.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { comparePlaces } from '../model/place.ts';
import type { Sop } from '../model/sop.ts';
import { sopIdOf } from '../model/sop-id.ts';
import { fromElsewhere, type MovedFiles } from './move/href-after.ts';
import type { Rewrite } from './rewrite.ts';

/** A base before and after rewrites, and the files that got another path in between. */
export interface Ends {
  readonly before: KnowledgeBase;
  readonly after: KnowledgeBase;
  readonly moved?: MovedFiles | undefined;
}

/** True when a rewrite is of an address in the text of an SOP, and the new one leads where the old one led. */
export function hasSameEnd({ edit, ...rewrite }: Rewrite, old: Sop, now: Sop, ends: Ends): boolean {
  const { links, images, marks } = old.body;
  const address = [...links, ...images].find(({ hrefPlace }) => comparePlaces(hrefPlace, edit.place) === 0);
  if (address) return isSameLink(address.href, rewrite.after, old, now, ends);
  const handoff = marks.some(
    ({ name, label, place }) => name === 'handoff' && label === rewrite.before && place.line === edit.place.line,
  );
  return handoff && isSameFile(fileOf(rewrite.before, ends.before), fileOf(rewrite.after, ends.after), ends);
}

function isSameLink(href: string, hrefNow: string, old: Sop, now: Sop, ends: Ends): boolean {
  const [path, rest] = parts(href);
  const [pathNow, restNow] = parts(hrefNow);
  if (rest !== restNow) return false;
  const [target, targetNow] = [resolveHref(old.file, href), resolveHref(now.file, hrefNow)];
  if (target.kind === 'outside' && targetNow.kind === 'outside') {
    return fromElsewhere(old.file, path, '') === fromElsewhere(now.file, pathNow, '');
  }
  if (target.kind !== 'file' || targetNow.kind !== 'file') return false;
  return isSameFile(fileAt(target.path, ends.before), fileAt(targetNow.path, ends.after), ends);
}

/** The path of an address, and what follows it. */
function parts(href: string): readonly [string, string] {
  const end = href.search(/[?#]|$/);
  return [href.slice(0, end), href.slice(end)];
}

function isSameFile(file: string, fileNow: string, { moved }: Ends): boolean {
  return (moved?.get(file) ?? file) === fileNow;
}

/** The file at a path, which may be one that an SOP had before; the path itself where nothing is. */
function fileAt(path: string, base: KnowledgeBase): string {
  return base.files.has(path) ? path : (carrierOf(sopIdOf(path), base)?.file ?? path);
}

/** The file of the SOP that has an id or had it before; the id itself where nobody has. */
function fileOf(id: string, base: KnowledgeBase): string {
  return (indexOf(base).sopById.get(id) ?? carrierOf(id, base))?.file ?? id;
}

/** The only SOP with an alias. */
function carrierOf(alias: string, { sops }: KnowledgeBase): Sop | undefined {
  const [carrier, ...others] = sops.filter(({ aliases }) => aliases.includes(alias));
  return others.length === 0 ? carrier : undefined;
}
