import type { KnowledgeBase, Page } from './knowledge-base.ts';
import type { Sop, UnreadableSop } from './sop.ts';

/** Look-ups over a base; built on first use and kept as long as the base is. */
export interface BaseIndex {
  readonly sopById: ReadonlyMap<string, Sop>;
  readonly unreadableById: ReadonlyMap<string, UnreadableSop>;
  readonly pageByFile: ReadonlyMap<string, Page | UnreadableSop>;
  /** Alias → the SOP that carries it (the first, when several do). */
  readonly sopByAlias: ReadonlyMap<string, Sop>;
}

const built = new WeakMap<KnowledgeBase, BaseIndex>();

export function indexOf(base: KnowledgeBase): BaseIndex {
  const known = built.get(base);
  if (known) return known;
  const sopByAlias = new Map<string, Sop>();
  for (const sop of base.sops) {
    for (const alias of sop.aliases) if (!sopByAlias.has(alias)) sopByAlias.set(alias, sop);
  }
  const index: BaseIndex = {
    sopById: new Map(base.sops.map((sop) => [sop.id, sop])),
    unreadableById: new Map(base.unreadable.map((sop) => [sop.id, sop])),
    pageByFile: new Map(
      [...base.sops, ...base.unreadable, ...base.paths, ...base.locals].map((page) => [page.file, page]),
    ),
    sopByAlias,
  };
  built.set(base, index);
  return index;
}
