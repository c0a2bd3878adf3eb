import type { Change } from '../change.ts';
import { align, type Likeness } from './align.ts';
import type { Block } from './blocks.ts';
import { inReadingOrder } from './reading-order.ts';
import { renumberings } from './renumberings.ts';
import { changeIn, ended, quoted, subject, type Scope } from './scope.ts';
import { similarity } from './similarity.ts';
import { blockAround, settingsChange } from './settings.ts';
import { tableChanges } from './table-changes.ts';
import { readable, tokensOf } from './tokens.ts';
import { wordingChanges } from './wording.ts';

/** What happened to the blocks of a section, or to those inside of another block. */
export function blockChanges(before: readonly Block[], after: readonly Block[], scope: Scope): readonly Change[] {
  const alignment = align(before, after, likeness);
  const pairs = alignment.pairs.map((pair) => [before[pair.before]!, after[pair.after]!] as const);
  const changes = inReadingOrder(alignment).flatMap((met): readonly Change[] => {
    const [old, fresh] = [before[met.before ?? -1], after[met.after ?? -1]];
    if (old === undefined) return fresh === undefined ? [] : [appeared(fresh, scope)];
    if (fresh === undefined) return [vanished(old, scope)];
    return [...(met.moved ? [moved(old, fresh, scope)] : []), ...changesOf(old, fresh, scope)];
  });
  return [...renumberings(before, after, pairs, scope), ...changes];
}

const likeness: Likeness<Block> = {
  keys: [({ kind, whole }) => `${kind} ${whole}`, (block) => `${sort(block)} ${block.whole}`],
  similarity(before, after) {
    if (sort(before) !== sort(after)) return 0;
    const whole = similarity(wordsIn(before), wordsIn(after));
    const [old, fresh] = [before, after].map(({ text, rows }) => rows[0] ?? text);
    return old === '' || fresh === '' ? whole : Math.max(whole, similarity(old!, fresh!));
  },
};

/** A step and a point can be the same one, with a number and without. */
function sort({ kind }: Block): string {
  return kind === 'step' || kind === 'point' ? 'item' : kind;
}

function wordsIn({ text, rows, children }: Block): string {
  return [text, rows.join('\n'), ...children.map(wordsIn)].filter((words) => words !== '').join(' ');
}

function changesOf(old: Block, fresh: Block, around: Scope): readonly Change[] {
  if (old.whole === fresh.whole) return [];
  const scope = scopeOf(fresh, around);
  const changes = [
    ...(fresh.kind === 'table' ? tableChanges(old.rows, fresh.rows, scope) : []),
    ...(fresh.kind === 'directive' ? settingsChange(old.text, fresh.text, scope) : []),
    ...(fresh.kind === 'table' || fresh.kind === 'directive' ? [] : wordingChanges(old.text, fresh.text, scope)),
    ...blockChanges(old.children, fresh.children, scope),
  ];
  return changes.length > 0 ? changes : [rearranged(old, fresh, scope)];
}

function scopeOf(block: Block, around: Scope): Scope {
  const place = block.place ?? around.place;
  return {
    ...around,
    above: block.heading === undefined ? around.above : [...around.above, readable(tokensOf(block.heading))],
    ...(block.number === undefined ? {} : { step: block.number }),
    ...(block.kind === 'directive' ? { block: blockAround(block.text) } : {}),
    ...(place === undefined ? {} : { place }),
  };
}

const names: Readonly<Record<Block['kind'], string>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  step: 'step',
  point: 'point',
  table: 'table',
  code: 'piece of code',
  html: 'piece of HTML',
  quotation: 'quotation',
  directive: 'block',
  footnote: 'footnote',
};

function appeared(block: Block, around: Scope): Change {
  const scope = scopeOf(block, around);
  const words = wordsIn(block);
  const after = { after: words, weight: block.kind === 'heading' ? 'editorial' : 'material' } as const;
  if (block.kind === 'step')
    return changeIn(scope, { kind: 'step-added', ...after, sentence: `${subject(scope)} is new: ${told(block)}` });
  const sentence = `${subject(scope)} has a new ${names[block.kind]}: ${told(block)}`;
  return changeIn(scope, { kind: block.kind === 'table' ? 'table-added' : textKind(scope), ...after, sentence });
}

function vanished(block: Block, around: Scope): Change {
  const scope = scopeOf(block, around);
  const words = wordsIn(block);
  const before = { before: words, weight: block.kind === 'heading' ? 'editorial' : 'material' } as const;
  if (block.kind === 'step') {
    const sentence = `${subject(scope)} was taken out. It said: ${told(block)}`;
    return changeIn(scope, { kind: 'step-removed', ...before, sentence });
  }
  const sentence = `${subject(scope)} no longer has the ${names[block.kind]}: ${told(block)}`;
  return changeIn(scope, { kind: block.kind === 'table' ? 'table-removed' : textKind(scope), ...before, sentence });
}

function moved(old: Block, fresh: Block, around: Scope): Change {
  const scope = scopeOf(fresh, around);
  const words = wordsIn(fresh);
  const both = { before: wordsIn(old), after: words };
  if (fresh.kind === 'step' && old.kind === 'step') {
    const sentence = `${subject(scope)} stood elsewhere before, as step ${old.number}: ${told(fresh)}`;
    return changeIn(scope, { kind: 'step-moved', weight: 'material', ...both, sentence });
  }
  const sentence = `${subject(scope)}: a ${names[fresh.kind]} now stands elsewhere: ${told(fresh)}`;
  return changeIn(scope, { kind: textKind(scope), weight: 'editorial', ...both, sentence });
}

function rearranged(old: Block, fresh: Block, scope: Scope): Change {
  const both = { before: wordsIn(old), after: wordsIn(fresh) };
  const what =
    old.form === fresh.form
      ? `the ${names[fresh.kind]} is arranged otherwise`
      : fresh.kind === 'heading'
        ? 'a heading stands at another level'
        : `a ${names[fresh.kind]} is ticked or open otherwise`;
  const sentence = `${subject(scope)}: ${what}: ${told(fresh)}`;
  return changeIn(scope, { kind: textKind(scope), weight: 'editorial', ...both, sentence });
}

function textKind({ step }: Scope): 'step-reworded' | 'text-changed' {
  return step === undefined ? 'text-changed' : 'step-reworded';
}

function told(block: Block): string {
  const [header, ...rows] = block.rows;
  if (header !== undefined) return `${quoted(header)}, with ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`;
  const words = wordsIn(block);
  return words === '' ? 'it is empty.' : ended(quoted(words));
}
