import type { Body, Section } from '../body.ts';
import type { Change } from '../change.ts';
import { align, type Likeness } from './align.ts';
import { blockChanges } from './block-changes.ts';
import { blocksOf } from './blocks.ts';
import { inReadingOrder } from './reading-order.ts';
import { changeIn, ended, quoted, type Scope } from './scope.ts';
import { similarity } from './similarity.ts';

/** What a policy says of sections. Titles are compared without regard to case. */
export interface SectionSettings {
  /** In which nothing is prescribed; a change there is never material. */
  readonly informative: readonly string[];
  /** The one that holds the steps. */
  readonly procedure: string;
}

/** What happened to the body: the words before the first section, the sections, and what is in them. */
export function sectionChanges(before: Body, after: Body, settings: SectionSettings): readonly Change[] {
  const opening = { above: ['Introduction'], isProcedure: false, isInformative: false };
  const changes = inReadingOrder(align(before.sections, after.sections, likeness)).flatMap((met) => {
    const [old, fresh] = [before.sections[met.before ?? -1], after.sections[met.after ?? -1]];
    if (old === undefined) return fresh === undefined ? [] : [appeared(fresh, scopeOf(fresh, settings))];
    if (fresh === undefined) return [vanished(old, scopeOf(old, settings))];
    const scope = scopeOf(fresh, settings);
    return [
      ...(met.moved ? [moved(fresh, scope)] : []),
      ...(old.title === fresh.title ? [] : [renamed(old, fresh, settings)]),
      ...(old.canonical === fresh.canonical ? [] : contentChanges(old, fresh, after, scope)),
    ];
  });
  return [...blockChanges(blocksOf(before.preamble), blocksOf(after.preamble), opening), ...changes];
}

const likeness: Likeness<Section> = {
  keys: [
    ({ title, canonical }) => `${title}\n${canonical}`,
    ({ title }) => title.toLowerCase(),
    // Two sections are not the same because both are empty.
    ({ id, canonical, empty }) => (empty ? `# ${id}` : canonical),
  ],
  similarity: (before, after) => similarity(before.canonical, after.canonical),
};

function scopeOf({ title, place }: Section, { informative, procedure }: SectionSettings): Scope {
  return {
    section: title,
    above: [title],
    isProcedure: isSame(title, procedure),
    isInformative: informative.some((name) => isSame(name, title)),
    place,
  };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function contentChanges(old: Section, fresh: Section, after: Body, scope: Scope): readonly Change[] {
  const steps = scope.isProcedure ? after.steps : [];
  const changes = blockChanges(blocksOf(old.canonical), blocksOf(fresh.canonical, steps), scope);
  if (changes.length > 0) return changes;
  const sentence = `${fresh.title}: the lists are arranged otherwise, with the same words.`;
  return [changeIn(scope, { kind: 'text-changed', weight: 'editorial', sentence })];
}

function appeared({ title, canonical, empty }: Section, scope: Scope): Change {
  const words = wordsIn(canonical);
  const sentence = empty
    ? `The section ${title} is new and still empty.`
    : ended(`The section ${title} is new: ${quoted(words)}`);
  return changeIn(scope, { kind: 'section-added', weight: empty ? 'editorial' : 'material', after: words, sentence });
}

function vanished({ title, canonical, empty }: Section, scope: Scope): Change {
  const words = wordsIn(canonical);
  const said = empty ? 'It was empty.' : ended(`It said: ${quoted(words)}`);
  const sentence = `The section ${title} was taken out. ${said}`;
  return changeIn(scope, {
    kind: 'section-removed',
    weight: empty ? 'editorial' : 'material',
    before: words,
    sentence,
  });
}

function moved({ title }: Section, scope: Scope): Change {
  const sentence = `The section ${title} stands elsewhere now.`;
  return changeIn(scope, { kind: 'section-moved', weight: 'editorial', after: title, sentence });
}

/** Another name weighs when it makes the section one of steps or one that prescribes nothing, or ends that. */
function renamed(old: Section, fresh: Section, settings: SectionSettings): Change {
  const [was, is] = [scopeOf(old, settings), scopeOf(fresh, settings)];
  const isOther = was.isInformative !== is.isInformative || was.isProcedure !== is.isProcedure;
  const sentence = `The section ${old.title} is called ${fresh.title} now.`;
  const titles = { before: old.title, after: fresh.title, sentence };
  const scope = { ...is, isInformative: is.isInformative && was.isInformative };
  return changeIn(scope, { kind: 'section-renamed', weight: isOther ? 'material' : 'editorial', ...titles });
}

/** Without the signs that say what kind of block a line is. */
function wordsIn(canonical: string): string {
  return canonical
    .split('\n')
    .flatMap((line) => /^ *(?:p|h\d|row) (.*)$/su.exec(line)?.[1] ?? [])
    .join(' ');
}
