import { z } from 'zod';
import type { Verdict } from '../../model/finding.ts';
import type { Page } from '../../model/knowledge-base.ts';
import { nearest } from '../../model/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { oncePerPlace } from '../once-per-place.ts';
import { targetOf } from '../target-of.ts';

const options = z.strictObject({
  /** What may stand before the first colon of a link. */
  schemes: z.array(z.string().toLowerCase()).default(['https', 'http', 'mailto', 'tel']),
});

/**
 * Require links to use a scheme that works for every reader.
 *
 * ## Why
 *
 * `javascript:` and `data:` run or show what nobody reviewed. `file:` and drive letters lead to a place on
 * the author's computer, which nobody else has.
 *
 * ## What to do
 *
 * Link a web address, an e-mail address or a telephone number. Bring a file from a computer or a shared
 * drive into the content folder and link it there.
 *
 * ## Options
 *
 * - `schemes`: what may stand before the first colon of a link. Default `[https, http, mailto, tel]`.
 *
 * @example ok: The usual four
 * sops/bread/order-flour.md
 * | ---
 * | title: Order flour
 * | ---
 * |
 * | [Mill](https://mill.example), [old page](http://mill.example), [write](mailto:orders@mill.example),
 * | [call](tel:+351210000000).
 *
 * @example ok: A scheme that the policy allows
 * policy.yaml
 * | rules:
 * |   links/scheme-allowed: { schemes: [https, sms] }
 * sops/bread/order-flour.md
 * | ---
 * | title: Order flour
 * | ---
 * |
 * | [Send a text](sms:+351210000000).
 *
 * @example not-ok: A script, a drive, a shared folder and a slip of the keyboard
 * sops/bread/order-flour.md
 * | ---
 * | title: Order flour
 * | ---
 * |
 * | - [Order](javascript:order())
 * | - [Price list](C:/prices.xlsx)
 * | - [Contract](file://server/contract.pdf)
 * | - [Mill](htps://mill.example)
 * | - ![Logo](data:image/png;base64,iVBORw0KGgo=)
 * => sops/bread/order-flour.md:5:11-5:29 The link starts with "javascript:", expected https, http, mailto or tel.
 * => sops/bread/order-flour.md:6:16-6:30 The link starts with "c:", expected https, http, mailto or tel.
 * => sops/bread/order-flour.md:7:14-7:40 The link starts with "file:", expected https, http, mailto or tel.
 * => sops/bread/order-flour.md:8:10-8:29 The link starts with "htps:", expected https, http, mailto or tel. Did you mean "https"?
 * => sops/bread/order-flour.md:9:11-9:45 The image starts with "data:", expected the path of a file.
 *
 * @example not-ok: The policy allows one only
 * policy.yaml
 * | rules:
 * |   links/scheme-allowed: { schemes: [https] }
 * sops/bread/order-flour.md
 * | ---
 * | title: Order flour
 * | ---
 * |
 * | [Mill](http://mill.example)
 * => sops/bread/order-flour.md:5:8-5:27 The link starts with "http:", expected https. Did you mean "https"?
 */
export const schemeAllowed = defineRule({
  id: 'links/scheme-allowed',
  scope: 'page',
  severity: 'error',
  why: 'Other schemes run what nobody reviewed, or lead to a place on one computer.',
  fix: 'Link a web address, or bring the file into the content folder and link it there.',
  options,
  check(page, { options: { schemes } }) {
    return oncePerPlace([...linksOf(page, schemes), ...imagesOf(page)]);
  },
});

function* linksOf(page: Page, schemes: readonly string[]): Iterable<Verdict> {
  const expected = schemes.join(', ').replace(/, ([^,]*)$/, ' or $1');
  for (const link of page.body.links) {
    const target = targetOf(page, link);
    if (target.kind !== 'external' || schemes.includes(target.scheme)) continue;
    const seen = `The link starts with "${target.scheme}:", expected ${expected}.`;
    const near = isDrive(target.scheme) ? undefined : nearest(target.scheme, schemes);
    yield near === undefined
      ? { place: link.hrefPlace, message: seen }
      : {
          place: link.hrefPlace,
          message: `${seen} Did you mean "${near}"?`,
          suggestions: [near + link.href.slice(target.scheme.length)],
        };
  }
}

function isDrive(scheme: string): boolean {
  return scheme.length === 1;
}

/** Images on other hosts are the matter of links/image-exists. */
function* imagesOf(page: Page): Iterable<Verdict> {
  for (const image of page.body.images) {
    const target = targetOf(page, image);
    if (target.kind !== 'external' || /^https?$/.test(target.scheme)) continue;
    yield {
      place: image.hrefPlace,
      message: `The image starts with "${target.scheme}:", expected the path of a file.`,
    };
  }
}
