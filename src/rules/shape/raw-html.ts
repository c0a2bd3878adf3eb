import type { RawHtml } from '../../model/body.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Disallow HTML in Markdown.
 *
 * ## Why
 *
 * HTML is never published: it could run in the reader's browser, and it cannot be checked for dead links or
 * missing text. So whatever stands in such a tag is not on the page.
 *
 * ## What to do
 *
 * Write it in Markdown. Where the reader should see the characters as they are ("type <name>"), put them in
 * backticks. Comments (`<!-- … -->`) are welcome; they are not published either, as their authors expect.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Markdown, backticks and a comment
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | <!-- The times are those of the winter rota. -->
 * |
 * | Type `<name>` on the **till**.
 *
 * @example not-ok: A block, a pair of tags, a single one
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | <div class="warning">
 * |
 * | Use the <b>long</b> peel.<br>Type <name> on the till.
 * |
 * | </div>
 * => sops/bread/bake-sourdough.md:5:1-5:22 The HTML "<div>" is not published.
 * => sops/bread/bake-sourdough.md:7:9-7:12 The HTML "<b>" is not published.
 * => sops/bread/bake-sourdough.md:7:26-7:30 The HTML "<br>" is not published.
 * => sops/bread/bake-sourdough.md:7:35-7:41 The HTML "<name>" is not published.
 */
export const rawHtml = defineRule({
  id: 'shape/raw-html',
  scope: 'page',
  severity: 'error',
  why: 'HTML is never published, so what it says is not on the page.',
  fix: 'Write it in Markdown, or in backticks when the reader should see the characters as they are.',
  *check(page) {
    for (const { text, place } of openings(page.body.html)) {
      yield { place, message: `The HTML ${tagIn(text)} is not published.` };
    }
  },
});

const tag = /<(\/?)([a-z][^\s/>]*)/i;

/** HTML that is more than comments; a closing tag belongs to the finding on its opening one. */
function openings(html: readonly RawHtml[]): readonly RawHtml[] {
  const open = new Map<string, number>();
  return html
    .map(({ text, place }) => ({ text: text.replaceAll(/<!--[^]*?-->/g, '').trim(), place }))
    .filter(({ text }) => {
      if (text === '') return false;
      const [, closes, name = ''] = tag.exec(text) ?? [];
      const count = open.get(name) ?? 0;
      open.set(name, count + (closes ? -1 : 1));
      return !closes || count <= 0;
    });
}

function tagIn(text: string): string {
  const [found] = /<[^>\s]*/.exec(text) ?? [];
  return found === undefined ? `"${text.slice(0, 20)}"` : `"${found}>"`;
}
