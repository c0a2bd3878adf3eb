import { indexOf } from '../base-index.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { dependentsOf, type Dependents } from './dependents.ts';
import { entriesOf, type Entries, type EntryDifference } from './entries.ts';

/** A file below the root that is no SOP, and what depends on what changed in it. */
export interface DataDifference {
  readonly file: string;
  readonly state: 'new' | 'removed' | 'changed';
  /** None when nothing that is read from it differs, or when only its text is known. */
  readonly entries: readonly EntryDifference[];
  readonly dependents: Dependents;
}

export function dataDifferences(before: KnowledgeBase, after: KnowledgeBase): readonly DataDifference[] {
  const files = [...new Set([...before.files, ...after.files])]
    .filter((file) => !isSop(file, before, after))
    .toSorted();
  return files.flatMap((file): readonly DataDifference[] => {
    const state = stateOf(before.files.has(file), after.files.has(file));
    if (state === 'changed' && before.sources.get(file) === after.sources.get(file)) return [];
    const entries = entryDifferences(entriesOf(file, before), entriesOf(file, after));
    return [{ file, state, entries, dependents: dependentsOf(file, entries, before, after) }];
  });
}

function isSop(file: string, before: KnowledgeBase, after: KnowledgeBase): boolean {
  return [before, after].some((base) => {
    const page = indexOf(base).pageByFile.get(file);
    return page !== undefined && page.kind !== 'path';
  });
}

function stateOf(wasThere: boolean, isThere: boolean): DataDifference['state'] {
  return wasThere ? (isThere ? 'changed' : 'removed') : 'new';
}

function entryDifferences(before: Entries, after: Entries): readonly EntryDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly EntryDifference[] => {
    const [old, fresh] = [before.get(key), after.get(key)];
    if (old?.says === fresh?.says) return [];
    const { kind, id } = (fresh ?? old)!;
    return [{ kind, id, state: stateOf(old !== undefined, fresh !== undefined) }];
  });
}
