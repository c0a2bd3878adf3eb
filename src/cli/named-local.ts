import { indexOf } from '../model/base-index.ts';
import type { LocalVersion } from '../model/local-version.ts';
import { isPath } from '../model/is-path.ts';
import { localsAsSops, pathsAsSops } from '../model/reviewables.ts';
import type { Sop, UnreadableSop } from '../model/sop.ts';
import type { OpenedBase } from './base.ts';
import { Cannot } from './cannot.ts';
import { idNamed, sopNamed } from './named-sop.ts';
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

/** What has a review of its own: an SOP, a local version as `stores/open-the-store@porto`, or an onboarding path as `paths/new-baker`. */
export function reviewableNamed(typed: string, opened: OpenedBase): Sop | UnreadableSop {
  const named = idNamed(typed, opened.root.prefix);
  if (isPath({ id: named }) && !indexOf(opened.base).sopById.has(named)) {
    const paths = pathsAsSops(opened.base);
    const id = oneOf(
      'onboarding path',
      named,
      paths.map((path) => path.id),
    );
    return paths.find((path) => path.id === id)!;
  }
  const [id = '', location] = typed.split('@');
  if (location === undefined) return sopNamed(typed, opened);
  const { local } = localNamed(id, location, opened);
  return localsAsSops(opened.base).find((one) => one.id === local.id)!;
}
