import type { LocalVersion } from '../model/local-version.ts';
import type { Sop } from '../model/sop.ts';
import type { OpenedBase } from './base.ts';
import { Cannot } from './cannot.ts';
import { sopNamed } from './named-sop.ts';
import { oneOf } from './one-of.ts';

/** A local version and the SOP it is of. */
export interface NamedLocal {
  readonly sop: Sop;
  readonly local: LocalVersion;
}

/** The version of an SOP at a location, both as a person names them. */
export function localNamed(typed: string, location: string, opened: OpenedBase): NamedLocal {
  const { locals, locations } = opened.base;
  const sop = sopNamed(typed, opened);
  if (sop.kind === 'unreadable') throw new Cannot(`${sop.file} cannot be read.`, 'sop check says why.');
  const here = locals.filter(({ sopId }) => sopId === sop.id);
  const local = here.find((one) => one.location === location);
  if (local) return { sop, local };
  oneOf('location', location, [...new Set([...locations.keys(), ...locals.map((one) => one.location)])]);
  const file = `${opened.root.prefix}local/${location}/${sop.id}.md`;
  const others = here.map((one) => one.location).join(', ');
  throw new Cannot(
    `${sop.id} has no version of its own at ${location}: there is no ${file}.`,
    others === '' ? 'It has no local version at all.' : `It has one at ${others}.`,
  );
}
