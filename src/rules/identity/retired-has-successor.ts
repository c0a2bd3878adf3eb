import type { BaseIndex } from '../../model/base-index.ts';
import { nearest } from '../../model/nearest.ts';
import { sopIdOf } from '../../model/sop-id.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';
import { successorOf } from '../successor.ts';
import { isMissing } from '../written.ts';

/**
 * Require a retired SOP to name the living SOP that took its place.
 *
 * ## Why
 *
 * People arrive at a retired procedure from an old message, a bookmark or a printed sheet. Without a
 * successor they learn what no longer holds and not what to do instead.
 *
 * ## What to do
 *
 * Write `replaced_by:` with the id of the SOP that holds instead: its path below `sops/` without `.md`.
 * It must not be retired itself. If the work is no longer done at all, name the SOP that says so, or delete
 * the file.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Replaced by a living SOP
 * sops/bread/bake-rye-by-hand.md
 * | ---
 * | title: Bake rye by hand
 * | status: retired
 * | replaced_by: bread/bake-rye
 * | ---
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 *
 * @example not-ok: No successor
 * sops/bread/bake-rye-by-hand.md
 * | ---
 * | title: Bake rye by hand
 * | status: retired
 * | ---
 * => sops/bread/bake-rye-by-hand.md:3:9-3:16 This SOP is retired and names no successor.
 *
 * @example not-ok: Misspelt
 * sops/bread/bake-rye-by-hand.md
 * | ---
 * | title: Bake rye by hand
 * | status: retired
 * | replaced_by: bread/bake-ry
 * | ---
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * => sops/bread/bake-rye-by-hand.md:4:14-4:27 The successor "bread/bake-ry" is not an SOP. Did you mean "bread/bake-rye"?
 *
 * @example not-ok: Retired too
 * sops/bread/bake-rye-by-hand.md
 * | ---
 * | title: Bake rye by hand
 * | status: retired
 * | replaced_by: bread/bake-rye-in-tins
 * | ---
 * sops/bread/bake-rye-in-tins.md
 * | ---
 * | title: Bake rye in tins
 * | status: retired
 * | replaced_by: bread/bake-rye
 * | ---
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | aliases: [bread/rye]
 * | ---
 * => sops/bread/bake-rye-by-hand.md:4:14-4:36 The successor "bread/bake-rye-in-tins" is retired itself. Did you mean "bread/bake-rye"?
 */
export const retiredHasSuccessor = defineRule({
  id: 'identity/retired-has-successor',
  scope: 'sop',
  severity: 'error',
  why: 'Whoever arrives at a retired procedure has to learn what to do instead.',
  fix: 'Write `replaced_by:` with the id of the SOP that holds instead.',
  *check(sop, { index }) {
    const named = sop.replacedBy;
    if (named === undefined) {
      if (sop.status !== 'retired' || !isMissing(sop, 'replaced_by')) return;
      yield { place: sop.at('status'), message: 'This SOP is retired and names no successor.' };
      return;
    }
    const fault = faultOf(named, sop, index);
    if (fault === undefined) return;
    const meant = meantBy(named, sop, index);
    yield {
      place: sop.at('replaced_by'),
      message: `The successor "${named}" is ${fault}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
      ...(meant === undefined ? {} : { suggestions: [meant] }),
    };
  },
});

function faultOf(named: string, sop: Sop, index: BaseIndex): string | undefined {
  if (named === sop.id) return 'this SOP itself';
  if (index.unreadableById.has(named)) return undefined;
  const successor = index.sopById.get(named);
  if (successor) return successor.status === 'retired' ? 'retired itself' : undefined;
  const moved = index.sopByAlias.get(named);
  return moved ? 'an earlier id of an SOP that has moved' : 'not an SOP';
}

function meantBy(named: string, sop: Sop, index: BaseIndex): string | undefined {
  const found = index.sopById.get(named) ?? index.sopByAlias.get(named) ?? index.sopById.get(sopIdOf(named));
  if (found) return successorOf(found, index)?.id;
  const living = [...index.sopById.values()].filter(({ id, status }) => id !== sop.id && status !== 'retired');
  return nearest(
    named,
    living.map(({ id }) => id),
  );
}
