import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require the locations of an SOP to be in `locations.yaml`.
 *
 * ## Why
 *
 * People look for what holds where they work. A procedure for a location that does not exist is
 * shown at none.
 *
 * ## What to do
 *
 * Write the id of a location from `locations.yaml`, or add the location there. A procedure that holds
 * everywhere has no `locations`.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A location of the bakery
 * sops/counter/open-the-stall.md
 * | ---
 * | title: Open the stall
 * | locations: [harbour]
 * | ---
 *
 * @example ok: Everywhere
 * sops/counter/serve-a-customer.md
 * | ---
 * | title: Serve a customer
 * | ---
 *
 * @example not-ok: Two, one of them unknown
 * sops/counter/serve-a-customer.md
 * | ---
 * | title: Serve a customer
 * | locations: [high-street, habour]
 * | ---
 * => sops/counter/serve-a-customer.md:3:26-3:32 The location "habour" is not in locations.yaml. Did you mean "harbour"?
 */
export const locationsKnown = defineRule({
  id: 'references/locations-known',
  scope: 'sop',
  severity: 'error',
  why: 'A procedure for a location that does not exist is shown at none.',
  fix: 'Write the id of a location from locations.yaml, or add the location there.',
  *check(sop, { base }) {
    for (const [index, name] of (sop.locations ?? []).entries()) {
      if (base.locations.has(name)) continue;
      yield* unknownName(base, {
        what: 'location',
        name,
        place: sop.at('locations', index),
        is: 'not in locations.yaml',
        list: 'locations.yaml',
        known: [...base.locations.keys()],
      });
    }
  },
});
