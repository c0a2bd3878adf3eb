import { digestOf } from '../../model/digest.ts';
import { changesSinceRecorded } from '../../model/recorded-sections.ts';
import { changesInWords, sectionsIn } from '../../model/recorded-sections-in-words.ts';
import { changesTold, normativeChanges } from '../changes-told.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfMissing } from '../written.ts';

/**
 * Require a local version to have been compared with the SOP as it stands.
 *
 * ## Why
 *
 * The SOP changes for everybody, and what a location has put into its slots was written for the text before. A new step
 * may make a local one wrong without anybody touching it.
 *
 * ## What to do
 *
 * Read what has changed with `sop local diff`, adapt the slots, and say that you looked with `sop local accept`: it writes
 * `base_digest` and `base_sections`. With a rule on that reads the history, the finding says what became of the steps, and
 * whether anybody has to work differently.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Compared with the text as it stands
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the door.
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-the-shop
 * | base_digest: "f08e815473ed6ae3"
 * | ---
 *
 * @example not-ok: The SOP has changed since
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the door.
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-the-shop
 * | base_digest: "0123456789abcdef"
 * | base_sections: "procedure:0123 records:4567"
 * | ---
 * => local/north/counter/open-the-shop.md:3:14-3:32 "Open the shop" is another text since this was compared with it: "Procedure" has changed and "Records" is gone.
 *
 * @example not-ok: Never compared
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-the-shop
 * | ---
 * => local/north/counter/open-the-shop.md:1:1-1:1 This was never compared with "Open the shop": it has no `base_digest`.
 *
 * @example not-ok: With the history, what became of the steps
 * commit: 2026-05-04 Ana Reis <ana.reis@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the door at seven.
 * commit: 2026-06-01 Ana Reis <ana.reis@bakery.example>
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the door at eight.
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-the-shop
 * | base_digest: "11fc6a3fd979dabb"
 * | ---
 * => local/north/counter/open-the-shop.md:3:14-3:32 "Open the shop" is another text since this was compared with it: the work is another. Step 1: seven became eight.
 */
export const baseMoved = defineRule({
  id: 'local/base-moved',
  scope: 'local',
  reads: ['history-if-read'],
  severity: 'warning',
  why: 'What was adapted here was adapted to another text, and may be wrong beside the one that holds now.',
  fix: 'See what has changed with `sop local diff`, adapt the slots, and record it with `sop local accept`.',
  *check(local, { index, policy, history }) {
    const base = index.sopById.get(local.sopId);
    if (!base || base.status === 'retired' || local.unusable.has('base_digest')) return;
    const { informative } = policy.sections;
    const { baseDigest, baseSections } = local;
    if (baseDigest === undefined) {
      const message = `This was never compared with "${base.title}": it has no \`base_digest\`.`;
      yield { place: placeOfMissing(local, 'base_digest'), message };
      return;
    }
    if (baseDigest === digestOf(base, informative)) return;
    const sections = baseSections === undefined ? undefined : changesSinceRecorded(baseSections, base, informative);
    const before = history?.reviewed?.get(baseDigest);
    const changes = before ? normativeChanges(before, base, policy) : [];
    const what =
      changes.length > 0
        ? `${changes.some(({ weight }) => weight === 'material') ? 'the work is another' : 'other words for the same work'}.${changesTold(changes, 'sop local diff')}`
        : `${changesInWords(sections)}.`;
    yield {
      place: local.at('base_digest'),
      message: `"${base.title}" is another text since this was compared with it: ${what}`,
      related: (sections ? sectionsIn(sections) : []).map(({ place }) => ({
        file: base.file,
        place,
        message: 'This section is another one.',
      })),
    };
  },
});
