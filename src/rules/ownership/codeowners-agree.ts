import { askedAbout, decidingLines, type CodeownersLine } from '../../model/codeowners.ts';
import type { Verdict } from '../../model/finding.ts';
import { startOfFile } from '../../model/place.ts';
import { reviewables } from '../../model/reviewables.ts';
import { needsReview } from '../../model/review-days.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';
import { inSeries } from '../../model/in-series.ts';
import { few, firstFew } from '../../model/few.ts';

/**
 * Require CODEOWNERS to ask the owners of an SOP about its changes, and nobody else.
 *
 * ## Why
 *
 * A forge asks those whom CODEOWNERS names. When it names somebody else than the SOP does, a change is approved by
 * people who do not answer for it, and those who do hear of it last. A name that has left asks nobody at all, and
 * the forge does not say so.
 *
 * ## What to do
 *
 * Run `sop codeowners`. It writes the lines for owners and deputies into a block of their own
 * and touches nothing else; a line below that block has the last word, so move it above. Compared are SOPs in
 * force with anybody to write; who is written is said in `sop codeowners --help`. The file is looked for at
 * `.github/CODEOWNERS`, `CODEOWNERS`, `docs/CODEOWNERS` and `.gitlab/CODEOWNERS` from the top of the repository.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Owner, then deputy, on the day before the deputy leaves
 * today: 2026-03-30
 * ../.github/CODEOWNERS
 * | * @bakery/office
 * | /content/sops/bread/bake-sourdough.md ana.reis@bakery.example cem.aydin@bakery.example
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | deputy: cem-aydin
 * | ---
 *
 * @example not-ok: The day on which the deputy is gone
 * today: 2026-03-31
 * ../.github/CODEOWNERS
 * | * @bakery/office
 * | /content/sops/bread/bake-sourdough.md ana.reis@bakery.example cem.aydin@bakery.example
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | deputy: cem-aydin
 * | ---
 * => ../.github/CODEOWNERS:2:1-2:87 For bread/bake-sourdough CODEOWNERS asks ana.reis@bakery.example and cem.aydin@bakery.example, expected ana.reis@bakery.example.
 *
 * @example not-ok: The day after, by a line that covers more
 * today: 2026-04-01
 * ../.github/CODEOWNERS
 * | * @bakery/office
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: bo-lindqvist
 * | ---
 * => ../.github/CODEOWNERS:1:1-1:17 For bread/bake-sourdough and counter/open-the-shop CODEOWNERS asks @bakery/office, expected their owners.
 *
 * @example not-ok: No line at all
 * ../CODEOWNERS
 * | /content/sops/counter/ bo.lindqvist@bakery.example
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * => ../CODEOWNERS:1:1-1:1 For bread/bake-sourdough CODEOWNERS asks nobody, expected ana.reis@bakery.example.
 *
 * @example not-ok: No file at all
 * policy.yaml
 * | rules:
 * |   ownership/codeowners-agree: error
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * => policy.yaml:2:3-2:29 The repository has no CODEOWNERS, so nobody is asked about a change.
 *
 * @example ok: An owner who has left is the matter of ownership/owner-active
 * today: 2026-04-01
 * ../.github/CODEOWNERS
 * | * @bakery/office
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | ---
 */
export const codeownersAgree = defineRule({
  id: 'ownership/codeowners-agree',
  scope: 'base',
  reads: ['clock', 'codeowners'],
  severity: 'off',
  why: 'A change is approved by those whom CODEOWNERS names, and they should be those who answer for the SOP.',
  fix: 'Run sop codeowners; move lines below its block that cover SOPs above it.',
  *check(base, { codeowners, policy, today }) {
    const wrong = new Map<CodeownersLine | undefined, Disagreement[]>();
    for (const sop of reviewables(base)) {
      const owners = needsReview(sop) ? askedAbout(sop, base.directory, today).names : [];
      const deciding = decidingLines(codeowners, codeowners.prefix + sop.file);
      const asked = deciding.flatMap((line) => line.owners);
      if (owners.length === 0 || isSame(asked, owners)) continue;
      const last = deciding.at(-1);
      const one: Disagreement = { sop, asked, owners };
      const known = wrong.get(last);
      if (known) known.push(one);
      else wrong.set(last, [one]);
    }
    if (codeowners.file === undefined) {
      if (wrong.size > 0) yield noFile(policy.file, policy.keyAt('rules', 'ownership/codeowners-agree'));
      return;
    }
    const file = codeowners.file.path;
    for (const [line, those] of wrong) yield { file, place: line?.place ?? startOfFile, ...inWords(those) };
  },
});

interface Disagreement {
  readonly sop: Sop;
  readonly asked: readonly string[];
  readonly owners: readonly string[];
}

function noFile(file: string, place: Verdict['place']): Verdict {
  return {
    file,
    place,
    message: 'The repository has no CODEOWNERS, so nobody is asked about a change.',
    fix: 'Run sop codeowners, which writes it.',
  };
}

/** One line, one finding, however many SOPs it gets wrong. */
function inWords(those: readonly Disagreement[]): Pick<Verdict, 'message' | 'related'> {
  const [{ asked, owners }] = those as [Disagreement];
  const ids = few(those.map(({ sop }) => sop.id));
  const expected = those.every((one) => isSame(one.owners, owners)) ? inSeries(owners) : 'their owners';
  return {
    message: `For ${ids} CODEOWNERS asks ${asked.length === 0 ? 'nobody' : inSeries(asked)}, expected ${expected}.`,
    related: firstFew(those).map(({ sop, owners: own }) => ({
      file: sop.file,
      place: sop.at('owner'),
      message: `Changes here are for ${inSeries(own)} to approve.`,
    })),
  };
}

/** User names and addresses are the same in any case. */
function isSame(some: readonly string[], others: readonly string[]): boolean {
  const [a, b] = [some, others].map((names) => new Set(names.map((name) => name.toLowerCase())));
  return a!.size === b!.size && [...a!].every((name) => b!.has(name));
}
