import type { Located, Place } from '../../model/place.ts';
import { startOfFile } from '../../model/place.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require every alias to lead to one SOP only: it is no id and no other alias.
 *
 * ## Why
 *
 * An alias keeps old links alive. When it is also the id of an SOP, or stands in two, an old link can
 * lead to only one of them, and a reader lands on a procedure that was not meant.
 *
 * ## What to do
 *
 * Keep the alias at the SOP whose earlier id it was, and delete it elsewhere. Upper and lower case are
 * the same here, as they are to many web servers and disks.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: An earlier id
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | aliases: [bread/sourdough]
 * | ---
 *
 * @example not-ok: The id of another SOP
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | aliases: [bread/sourdough, bread/bake-rye]
 * | ---
 * => sops/bread/bake-sourdough.md:3:28-3:42 The alias "bread/bake-rye" is the id of another SOP.
 *
 * @example not-ok: Its own id
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | aliases: [bread/Bake-sourdough]
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:31 The alias "bread/Bake-sourdough" is the id of this SOP.
 *
 * @example not-ok: Twice
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | aliases: [bread/loaves]
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | aliases:
 * |   - bread/loaves
 * | ---
 * => sops/bread/bake-sourdough.md:4:5-4:17 The alias "bread/loaves" is an alias of bread/bake-rye already.
 */
export const aliasUnique = defineRule({
  id: 'identity/alias-unique',
  scope: 'base',
  severity: 'error',
  why: 'An old link can lead to one SOP only.',
  fix: 'Keep the alias at the SOP whose earlier id it was, and delete it here.',
  *check(base) {
    const owners = new Map<string, Located & { readonly id: string }>();
    for (const sop of [...base.sops, ...base.unreadable]) owners.set(sop.id.toLowerCase(), sop);
    const aliases = new Map<string, { readonly id: string; readonly file: string; readonly place: Place }>();
    for (const sop of base.sops) {
      for (const [index, alias] of sop.aliases.entries()) {
        const same = alias.toLowerCase();
        const place = sop.at('aliases', index);
        const owner = owners.get(same);
        const other = aliases.get(same);
        if (owner) {
          yield {
            file: sop.file,
            place,
            message: `The alias "${alias}" is the id of ${owner.file === sop.file ? 'this' : 'another'} SOP.`,
            related: [{ file: owner.file, place: startOfFile, message: `This file has the id "${owner.id}".` }],
          };
        } else if (other) {
          // Twice the same id is twice the same SOP, and the finding on the id says so.
          if (other.id !== sop.id && other.id.toLowerCase() === sop.id.toLowerCase()) continue;
          yield {
            file: sop.file,
            place,
            message: `The alias "${alias}" is an alias of ${other.id} already.`,
            related: [{ file: other.file, place: other.place, message: 'The alias stands here too.' }],
          };
        } else aliases.set(same, { id: sop.id, file: sop.file, place });
      }
    }
  },
});
