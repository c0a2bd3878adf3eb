import type { Verdict } from '../../model/finding.ts';
import { startOfFile } from '../../model/place.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require every id to be used once, upper and lower case being the same.
 *
 * ## Why
 *
 * The id is the address: of the page, of every link, of every waiver and reminder. Of two files with
 * one id only one is published, and on a disk that ignores case (most laptops) one file overwrites the other.
 *
 * ## What to do
 *
 * Rename one of the two files. An SOP's id is its path below `sops/` without the ending. List its
 * earlier id under `aliases:` when the page has been published before.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The same name in two departments
 * sops/bread/open-the-day.md
 * | ---
 * | title: Light the ovens
 * | ---
 * sops/counter/open-the-day.md
 * | ---
 * | title: Open the counter
 * | ---
 *
 * @example not-ok: Two ids that differ only by case
 * sops/bread/Bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough in the deck oven
 * | ---
 * => sops/bread/bake-sourdough.md:1:1-1:1 The id "bread/bake-sourdough" differs only by case from "bread/Bake-sourdough".
 *
 * @example not-ok: One id from two files
 * sops/bread/bake-rye.html.md
 * | ---
 * | title: Bake rye by hand
 * | ---
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * => sops/bread/bake-rye.md:1:1-1:1 The id "bread/bake-rye" is used by sops/bread/bake-rye.html.md already.
 */
export const idUnique = defineRule({
  id: 'identity/id-unique',
  scope: 'base',
  severity: 'error',
  why: 'Two files with one id have one address, and only one of them is published there.',
  fix: 'Rename one of the two files.',
  *check(base) {
    yield* repeated([...base.sops, ...base.unreadable]);
    yield* repeated(base.paths);
  },
});

interface Named {
  readonly id: string;
  readonly file: string;
}

function* repeated(pages: readonly Named[]): Iterable<Verdict> {
  const seen = new Map<string, Named>();
  for (const page of pages.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    const same = page.id.toLowerCase();
    const first = seen.get(same);
    if (first === undefined) {
      seen.set(same, page);
      continue;
    }
    yield {
      file: page.file,
      place: startOfFile,
      message:
        first.id === page.id
          ? `The id "${page.id}" is used by ${first.file} already.`
          : `The id "${page.id}" differs only by case from "${first.id}".`,
      related: [{ file: first.file, place: startOfFile, message: `This file has the id "${first.id}".` }],
    };
  }
}
