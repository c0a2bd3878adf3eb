import type { Person } from '../directory.ts';
import { party, type Directory } from '../directory.ts';
import { compare, type DueReview } from './due-review.ts';

/** What one owner has to hear: all their reviews at once. */
export interface Notice {
  /** The person or role whose turn it is; absent where nobody is there. */
  readonly to?: string;
  /** How they are called. */
  readonly name: string;
  readonly people: readonly Person[];
  /** In the order in which they want doing. */
  readonly reviews: readonly DueReview[];
}

/** One notice an owner, or a deputy where the owner is gone, by id; what nobody is there for comes last. */
export function noticesOf(reviews: readonly DueReview[], directory: Directory): readonly Notice[] {
  const groups = Map.groupBy(reviews, addressee);
  return [...groups]
    .toSorted(([a], [b]) => Number(a === undefined) - Number(b === undefined) || compare(a ?? '', b ?? ''))
    .map(([to, own]) => ({
      ...(to === undefined ? {} : { to }),
      name: to === undefined ? 'Nobody' : nameOf(to, directory),
      people: own[0]!.people,
      reviews: own,
    }));
}

function addressee({ sop, owners, deputies }: DueReview): string | undefined {
  return owners.length > 0 ? sop.owner : deputies.length > 0 ? sop.deputy : undefined;
}

function nameOf(id: string, directory: Directory): string {
  const found = party(directory, id);
  if (found.kind === 'unknown') return id;
  return found.kind === 'person' ? found.person.name : found.role.title;
}
