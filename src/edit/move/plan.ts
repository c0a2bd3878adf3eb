import type { KnowledgeBase, Page } from '../../model/knowledge-base.ts';
import type { Located, PathInData, Place } from '../../model/place.ts';
import type { Sop } from '../../model/sop.ts';
import type { Rewrite } from '../rewrite.ts';
import { textAt } from '../text-edit.ts';
import { scalarLike } from '../yaml-scalar.ts';
import { aliasRewrite } from './alias.ts';
import { hrefAfter, type MovedFiles } from './href-after.ts';

/** An SOP that gets another id, and with it another file; its local versions go with it. */
export interface Move {
  readonly sop: Sop;
  readonly id: string;
  readonly file: string;
}

export interface MovePlan {
  /** On the files as they are: those of the SOP itself carry its old path. */
  readonly rewrites: readonly Rewrite[];
  /** Words that have to change and are written in a way that we cannot. */
  readonly unclear: readonly { readonly file: string; readonly place: Place; readonly words: string }[];
}

/** Every file that a move gives another path. */
export function movedFiles({ locals }: Pick<KnowledgeBase, 'locals'>, { sop, id, file }: Move): MovedFiles {
  const own = locals.filter(({ sopId }) => sopId === sop.id);
  return new Map([[sop.file, file], ...own.map((local) => [local.file, `local/${local.location}/${id}.md`] as const)]);
}

/** All that has to change so that whatever led to an SOP, or from it, still does. */
export function planMove(base: KnowledgeBase, move: Move): MovePlan {
  const { sop, id } = move;
  const moved = movedFiles(base, move);
  const rewrites: Rewrite[] = [aliasRewrite(sop, id, sourceOf(base, sop), base.policy)];
  const unclear: MovePlan['unclear'][number][] = [];
  for (const page of [...base.sops, ...base.paths, ...base.locals]) {
    for (const { what, place, before, after } of [...linksOf(page, moved), ...handoffsOf(page, move)]) {
      const { file } = page;
      if (rewrites.some((one) => one.file === file && isSame(one.edit.place, place))) continue;
      if (textAt(sourceOf(base, page), place) !== before) unclear.push({ file, place, words: before });
      else rewrites.push({ file, what, before, after, edit: { place, text: after } });
    }
  }
  for (const other of base.sops) {
    if (other.replacedBy === sop.id) rewrites.push(named('replaced_by', other, ['replaced_by'], [sop.id, id], base));
  }
  for (const local of base.locals) {
    if (local.base === sop.id) rewrites.push(named('base', local, ['base'], [sop.id, id], base));
  }
  for (const waiver of base.waivers) {
    const [ofSop, place] = waiver.sop.split('@');
    const now = place === undefined ? id : `${id}@${place}`;
    if (ofSop === sop.id) rewrites.push(named('waiver', waiver, ['sop'], [waiver.sop, now], base));
  }
  return { rewrites: rewrites.toSorted(inOrder), unclear };
}

interface Wanted {
  readonly what: string;
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

function linksOf(page: Page, moved: MovedFiles): readonly Wanted[] {
  const { links, images } = page.body;
  return [...links.map((link) => ['link', link] as const), ...images.map((image) => ['image', image] as const)].flatMap(
    ([what, { href, hrefPlace }]) => {
      const after = hrefAfter(page.file, href, moved);
      return after === href ? [] : [{ what, place: hrefPlace, before: href, after }];
    },
  );
}

/** `:handoff[id]`: the label alone. */
function handoffsOf(page: Page, { sop, id }: Move): readonly Wanted[] {
  return page.body.marks
    .filter(({ name, label }) => name === 'handoff' && label === sop.id)
    .map(({ labelPlace }) => ({ what: 'handoff', place: labelPlace, before: sop.id, after: id }));
}

function named(
  what: string,
  located: Located,
  path: PathInData,
  [before, after]: readonly [string, string],
  base: KnowledgeBase,
): Rewrite {
  const place = located.at(...path);
  const text = scalarLike(textAt(sourceOf(base, located), place), after);
  return { file: located.file, what, before, after, edit: { place, text } };
}

function sourceOf(base: KnowledgeBase, { file }: Located): string {
  return base.sources.get(file) ?? '';
}

function isSame(a: Place, b: Place): boolean {
  return a.line === b.line && a.column === b.column && a.endLine === b.endLine && a.endColumn === b.endColumn;
}

function inOrder(a: Rewrite, b: Rewrite): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.edit.place.line - b.edit.place.line || a.edit.place.column - b.edit.place.column;
}
