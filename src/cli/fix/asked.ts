import { mendable } from '../../edit/fix/mendable.ts';
import type { OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';
import type { Io } from '../io.ts';
import { instead } from '../one-of.ts';
import { filesOf } from '../paths.ts';
import { rules } from '../../rules/index.ts';
import type { Wish } from './mend.ts';

interface Flags {
  readonly rule?: readonly string[];
  readonly order?: boolean;
}

/** What paths and flags ask to be mended. */
export function asked(paths: readonly string[], flags: Flags, { base, root }: OpenedBase, io: Io): Wish {
  return {
    files: paths.length === 0 ? undefined : filesOf(paths, base, root, io),
    rules: flags.rule === undefined ? undefined : new Set(flags.rule.map(mendableRule)),
    order: flags.order !== false && flags.rule === undefined,
  };
}

/** A rule by its id or the last part of it; refused when its findings always need a person. */
function mendableRule(name: string): string {
  const ids = [...mendable.keys()];
  const id = ids.find((one) => one === name || one.endsWith(`/${name}`));
  if (id !== undefined) return id;
  const known = rules.find((rule) => rule.id === name || rule.id.endsWith(`/${name}`));
  throw known === undefined
    ? new Cannot(`There is no rule "${name}".`, instead(name, ids))
    : new Cannot(`What ${known.id} finds needs a person.`, `sop fix corrects what these find: ${ids.join(', ')}.`);
}
