import { indexOf } from '../base-index.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { Change, Weight } from '../change.ts';
import { changesBetween, type Comparison } from '../changes/changes-between.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { isLocal } from '../is-local.ts';
import { localsAsSops } from '../reviewables.ts';
import type { Review, Sop, SopId, UnreadableSop } from '../sop.ts';
import { approversOf, type Approver } from './approvers.ts';
import { sopRenames } from './sop-renames.ts';

/**
 * `unreadable`: its frontmatter cannot be read on one of the sides, so that the words cannot be compared. A retired
 * SOP was not retired before. Any of them may have changed in other ways too.
 */
type SopState = 'new' | 'removed' | 'renamed' | 'retired' | 'changed' | 'unreadable';

export interface SopDifference {
  readonly id: SopId;
  readonly title: string;
  /** Where it is now, or was before it was removed. */
  readonly file: string;
  readonly state: SopState;
  /** Of a renamed one. */
  readonly formerId?: SopId;
  readonly formerFile?: string;
  /** False when the new file does not list the former id among its aliases: links to it lead nowhere. */
  readonly keepsAlias?: boolean;
  /** The one that takes the place of a retired one. */
  readonly replacedBy?: string;
  /** `none` when only the record of a review differs, or the name. */
  readonly weight: Weight | 'none';
  readonly changes: readonly Change[];
  /** The review that was recorded, when one was. */
  readonly review?: Pick<Review, 'by' | 'outcome' | 'note'> & { readonly reviewed?: string };
  /** Who must approve this; nobody when no owner is given. */
  readonly approvers: readonly Approver[];
}

type AnySop = Sop | UnreadableSop;

/** SOPs and local versions that differ between two bases, in the order of their files. */
export function sopDifferences(
  before: KnowledgeBase,
  after: KnowledgeBase,
  today: CalendarDate,
): readonly SopDifference[] {
  const [old, fresh] = [sopsOf(before), sopsOf(after)];
  const renames = withLocals(sopRenames(before, after), old, fresh);
  const renamedFrom = new Set(renames.values());
  const differences = [
    ...[...fresh.values()].map((sop) => compare(old.get(renames.get(sop.id) ?? sop.id), sop)),
    ...[...old.values()]
      .filter(({ id }) => !fresh.has(id) && !renamedFrom.has(id))
      .map((sop) => compare(sop, undefined)),
  ];
  return differences
    .filter((one) => one !== undefined)
    .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));

  function compare(one: AnySop | undefined, other: AnySop | undefined): SopDifference | undefined {
    const texts = { before: textOf(before, one), after: textOf(after, other) };
    if (one && other && one.file === other.file && texts.before === texts.after) return undefined;
    const readable = { before: onlyReadable(one), after: onlyReadable(other) };
    return {
      ...difference(one, other, texts, after, comparedAgain(one, before, other, after)),
      approvers: approversOf(readable.before, readable.after, { before, after }, today),
    };
  }
}

/** Local versions among them, as SOPs of their own. */
function sopsOf(base: KnowledgeBase): ReadonlyMap<SopId, AnySop> {
  const { sopById, unreadableById } = indexOf(base);
  const locals = localsAsSops(base).map((local) => [local.id, local] as const);
  return new Map<SopId, AnySop>([...unreadableById, ...sopById, ...locals] as [SopId, AnySop][]);
}

/** A local version has the id of its SOP in its own. */
function withLocals(
  renames: ReadonlyMap<SopId, SopId>,
  old: ReadonlyMap<SopId, AnySop>,
  fresh: ReadonlyMap<SopId, AnySop>,
): ReadonlyMap<SopId, SopId> {
  const locals = [...fresh.keys()].flatMap((id) => {
    const [sop, location] = id.split('@');
    const former = location === undefined ? undefined : renames.get(sop as SopId);
    const formerId = `${former}@${location}` as SopId;
    return former !== undefined && old.has(formerId) ? [[id, formerId] as const] : [];
  });
  return new Map([...renames, ...locals]);
}

function textOf(base: KnowledgeBase, sop: AnySop | undefined): string {
  return sop === undefined ? '' : (base.sources.get(sop.file) ?? '');
}

function onlyReadable(sop: AnySop | undefined): Sop | undefined {
  return sop?.kind === 'sop' ? sop : undefined;
}

function difference(
  one: AnySop | undefined,
  other: AnySop | undefined,
  texts: { readonly before: string; readonly after: string },
  { policy }: KnowledgeBase,
  again: readonly Change[],
): Omit<SopDifference, 'approvers'> {
  const last = (other ?? one)!;
  const title = onlyReadable(other)?.title ?? onlyReadable(one)?.title ?? last.id;
  const known = { id: last.id, title, file: last.file };
  if (one === undefined || other === undefined)
    return { ...known, state: one === undefined ? 'new' : 'removed', weight: 'material', changes: [] };
  const former: Pick<SopDifference, 'formerId' | 'formerFile' | 'keepsAlias'> =
    one.id === other.id
      ? {}
      : {
          formerId: one.id,
          formerFile: one.file,
          // Nobody links to a local version.
          ...(isLocal(other) ? {} : { keepsAlias: other.kind === 'sop' && other.aliases.includes(one.id) }),
        };
  if (one.kind === 'unreadable' || other.kind === 'unreadable')
    return { ...known, ...former, state: 'unreadable', weight: 'material', changes: [] };
  const { informative, procedure } = policy.sections;
  // The alias follows from the rename, and with it the files' texts differ anyhow.
  const compared = former.keepsAlias
    ? changesBetween({ ...one, aliases: [...one.aliases, one.id] }, other, { informative, procedure })
    : changesBetween(one, other, { informative, procedure, ...(again.length > 0 ? {} : { texts }) });
  const isRetired = other.status === 'retired' && one.status !== 'retired';
  const review = recordedIn(one, other);
  return {
    ...known,
    ...former,
    state: isRetired ? 'retired' : one.id === other.id ? 'changed' : 'renamed',
    ...(isRetired && other.replacedBy !== undefined ? { replacedBy: other.replacedBy } : {}),
    ...(again.length === 0 ? compared : withChanges(compared, again)),
    ...(review === undefined ? {} : { review }),
  };
}

/** That somebody says to have compared a local version with its SOP is no change of its text, and worth knowing. */
function comparedAgain(
  one: AnySop | undefined,
  before: KnowledgeBase,
  other: AnySop | undefined,
  after: KnowledgeBase,
): readonly Change[] {
  const [was, is] = [
    before.locals.find(({ file }) => file === one?.file),
    after.locals.find(({ file }) => file === other?.file),
  ];
  if (!was || !is || was.baseDigest === is.baseDigest) return [];
  const sentence = 'It was compared with the SOP again, and is said to hold beside it.';
  return [{ kind: 'field-changed', weight: 'editorial', where: 'base_digest', sentence }];
}

function withChanges({ changes, weight }: Comparison, more: readonly Change[]): Comparison {
  return { changes: [...changes, ...more], weight: weight === 'material' ? weight : 'editorial' };
}

function recordedIn(one: Sop, other: Sop): SopDifference['review'] {
  const [was, is] = [one, other].map(({ reviewed, review }) => ({
    ...(reviewed === undefined ? {} : { reviewed: reviewed.text }),
    ...(review?.by === undefined ? {} : { by: review.by }),
    ...(review?.outcome === undefined ? {} : { outcome: review.outcome }),
    ...(review?.note === undefined ? {} : { note: review.note }),
  }));
  return JSON.stringify(was) === JSON.stringify(is) ? undefined : is;
}
