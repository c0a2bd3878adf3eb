import type { Image, Link } from '../model/body.ts';
import { resolveHref, type Target } from '../model/href.ts';
import type { Page } from '../model/knowledge-base.ts';

const known = new WeakMap<Link | Image, Target>();

/** Where a link or an image of a page leads. Five rules ask, and resolving is most of what they cost. */
export function targetOf(page: Page, link: Link | Image): Target {
  const found = known.get(link);
  if (found) return found;
  const target = resolveHref(page.file, link.href);
  known.set(link, target);
  return target;
}
