import { circles, wayAround } from '../../model/map/cycles.ts';
import { processMap, type Edge } from '../../model/map/process-map.ts';
import { markedSteps, marksNamed } from '../../model/step-marks.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Disallow hand-offs that go round in a circle which no work can leave.
 *
 * ## Why
 *
 * Two procedures that hand a case to each other, each at its last step, keep it for ever. Each of them reads well; only
 * together are they wrong.
 *
 * ## What to do
 *
 * Say in one of them how the case ends: a last step that hands nothing over, a decision that only sometimes hands over,
 * or a hand-off to an SOP outside of the circle.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: One of the two ends by itself
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring burnt loaves back. :handoff[counter/take-bread-back]
 * | 2. Put the others on the shelf.
 * sops/counter/take-bread-back.md
 * | ---
 * | title: Take bread back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Have another one baked. :handoff[bread/bake-rye]
 *
 * @example ok: A way out
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring burnt loaves back. :handoff[counter/take-bread-back] All others: :handoff[counter/fill-the-shelf]
 * sops/counter/take-bread-back.md
 * | ---
 * | title: Take bread back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Have another one baked. :handoff[bread/bake-rye]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 *
 * @example not-ok: Neither ends
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bake.
 * | 2. Bring burnt loaves back. :handoff[counter/take-bread-back]
 * sops/counter/take-bread-back.md
 * | ---
 * | title: Take bread back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Have another one baked. :handoff[bread/bake-rye]
 * => sops/bread/bake-rye.md:8:38-8:61 Work that is handed over here never ends: bread/bake-rye hands it to counter/take-bread-back, which hands it to bread/bake-rye.
 */
export const cycleExit = defineRule({
  id: 'map/cycle-exit',
  scope: 'base',
  severity: 'error',
  why: 'A case that is handed round in a circle is never done, and everybody has passed it on.',
  fix: 'Say in one of these SOPs how the case ends, or hand it to one outside of the circle.',
  *check(base, { index }) {
    const handoffs = processMap(base).edges.filter(({ kind }) => kind === 'handoff');
    for (const members of circles(handoffs)) {
      const sops = members.map((id) => index.sopById.get(id)!);
      if (sops.some((sop) => hasExit(sop, members, handoffs))) continue;
      const [first, ...others] = wayAround(members[0]!, members, handoffs);
      const way = [...others, first!].map((id) => `hands it to ${id}`).join(', which ');
      const at = (id: string): ReturnType<typeof handoverOf> => handoverOf(index.sopById.get(id)!, members);
      yield {
        file: index.sopById.get(first!)!.file,
        place: at(first!),
        message: `Work that is handed over here never ends: ${first} ${way}.`,
        related: others.map((id) => ({
          file: index.sopById.get(id)!.file,
          place: at(id),
          message: `And ${id} hands it on here.`,
        })),
      };
    }
  },
});

/** Whether work may end in an SOP, or leave the circle from it. */
function hasExit(sop: Sop, members: readonly string[], handoffs: readonly Edge[]): boolean {
  if (handoffs.some(({ from, to }) => from === sop.id && !members.includes(to))) return true;
  const steps = markedSteps(sop.body);
  const last = steps.findLast(({ above }) => above.length === 0);
  return !steps.some(
    (step) =>
      (step === last || step.above.at(-1) === last) &&
      marksNamed('handoff', step).some(({ label }) => members.includes(label)),
  );
}

function handoverOf({ body, at }: Sop, members: readonly string[]) {
  return body.marks.findLast(({ name, label }) => name === 'handoff' && members.includes(label))?.labelPlace ?? at();
}
