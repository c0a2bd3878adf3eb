import { livingPeople } from '../../model/directory.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require a deputy who is somebody else than the owner.
 *
 * ## Why
 *
 * A deputy stands in when the owner is away. When both names lead to the same person, directly or
 * through a role, nobody stands in.
 *
 * ## What to do
 *
 * Name a deputy whom the owner's name does not lead to. Only people who are there count: a holder who
 * has left is nobody's deputy.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Two people
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: counter-lead
 * | ---
 *
 * @example not-ok: The same name twice
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: ana-reis
 * | deputy: ana-reis
 * | ---
 * => sops/bread/light-the-oven.md:4:9-4:17 The deputy "ana-reis" is the owner.
 *
 * @example not-ok: A role and its holder
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: ana-reis
 * | ---
 * => sops/bread/light-the-oven.md:4:9-4:17 The deputy "ana-reis" and the owner "head-baker" lead to the same person: Ana Reis.
 *
 * @example not-ok: The last day of the one they share
 * today: 2026-03-30
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis }
 * |   - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
 * | roles:
 * |   - { id: head-baker, title: Head baker, holders: [ana-reis, cem-aydin] }
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: cem-aydin
 * | ---
 * => sops/bread/light-the-oven.md:4:9-4:18 The deputy "cem-aydin" and the owner "head-baker" lead to the same person: Cem Aydin.
 *
 * @example ok: The first day without the one they shared
 * today: 2026-03-31
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis }
 * |   - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
 * | roles:
 * |   - { id: head-baker, title: Head baker, holders: [ana-reis, cem-aydin] }
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: cem-aydin
 * | ---
 *
 * @example ok: The day after
 * today: 2026-04-01
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis }
 * |   - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
 * | roles:
 * |   - { id: head-baker, title: Head baker, holders: [ana-reis, cem-aydin] }
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: cem-aydin
 * | ---
 */
export const deputyDistinct = defineRule({
  id: 'ownership/deputy-distinct',
  scope: 'sop',
  ofAll: true,
  reads: ['clock'],
  severity: 'error',
  why: 'Nobody stands in for the owner when owner and deputy are the same person.',
  fix: 'Name a deputy who is somebody else than the owner.',
  *check(sop, { base, today }) {
    const { owner, deputy } = sop;
    if (owner === undefined || deputy === undefined || sop.status === 'retired') return;
    const owners = new Set(livingPeople(base.directory, owner, today));
    const shared = livingPeople(base.directory, deputy, today).filter((person) => owners.has(person));
    if (shared.length === 0) return;
    const names = shared.map(({ name }) => name).join(', ');
    yield {
      place: sop.at('deputy'),
      message:
        owner === deputy
          ? `The deputy "${deputy}" is the owner.`
          : `The deputy "${deputy}" and the owner "${owner}" lead to the same ${shared.length === 1 ? 'person' : 'people'}: ${names}.`,
      related: [{ file: sop.file, place: sop.at('owner'), message: 'The owner is named here.' }],
    };
  },
});
