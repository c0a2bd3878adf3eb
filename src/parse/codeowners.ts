import type { Codeowners, CodeownersLine } from '../model/codeowners.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';

/** A CODEOWNERS file, and where it and the content folder stand in the repository. */
export interface CodeownersSource {
  readonly prefix: string;
  readonly pathInRepository: string;
  readonly text: string;
}

/**
 * Reads CODEOWNERS as GitHub does: patterns of gitignore without `!` and without `[ ]`, lines with which are left
 * out; `folder/*` covers no folder below. GitLab's sections and their default owners are understood too.
 */
export function parseCodeowners({ prefix, pathInRepository, text }: CodeownersSource): Codeowners {
  const up = '../'.repeat(prefix.split('/').length - 1);
  const withoutMark = text.replace(/^\uFEFF/, '');
  return {
    prefix,
    file: { path: up + pathInRepository, pathInRepository, text: withoutMark },
    lines: linesOf(withoutMark),
  };
}

/** The base with CODEOWNERS at hand: for rules that read it, and for reports that show its lines. */
export function withCodeowners(base: KnowledgeBase, codeowners: Codeowners): KnowledgeBase {
  const { file } = codeowners;
  if (file === undefined) return { ...base, codeowners };
  return { ...base, codeowners, sources: new Map([...base.sources, [file.path, file.text]]) };
}

/** `[Bread][2] @ana`, `^[Bread]` */
const sectionHead = /^\s*\^?\[([^\]]+)\](?:\[\d+\])?(.*)$/;
const negated = /^!/;
/** Brackets that no backslash takes their meaning from. */
const range = /^(?:\\.|[^\\[\]])*[[\]]/;

function linesOf(text: string): readonly CodeownersLine[] {
  let section = '';
  let whoElse: readonly string[] = [];
  return text.split(/\r\n|\n|\r/).flatMap((written, index): readonly CodeownersLine[] => {
    const [, name, after = ''] = sectionHead.exec(written) ?? [];
    if (name !== undefined) {
      section = name.trim().toLowerCase();
      whoElse = wordsOf(after).map(([word]) => word);
      return [];
    }
    const [first, ...others] = wordsOf(written);
    if (first === undefined) return [];
    const [pattern] = first;
    if (negated.test(pattern) || range.test(pattern)) return [];
    const owners = others.map(([word]) => word);
    const last = others.at(-1) ?? first;
    const line = index + 1;
    const place = { line, column: first.index + 1, endLine: line, endColumn: last.index + last[0].length + 1 };
    return [{ pattern, owners: owners.length > 0 ? owners : whoElse, place, section, covers: coveringOf(pattern) }];
  });
}

/** The words before a comment; a backslash takes a blank into its word. */
function wordsOf(text: string): readonly RegExpExecArray[] {
  const words = [...text.matchAll(/(?:\\.|[^\s\\])+/g)];
  const comment = words.findIndex(([word]) => word.startsWith('#'));
  return comment < 0 ? words : words.slice(0, comment);
}

/** From the top of the repository, and without a character that stands for others; a backslash is none. */
const literal = /^(?=.*\/.)(?:\\.|[^\\*?])+$/s;

function coveringOf(pattern: string): CodeownersLine['covers'] {
  if (!literal.test(pattern)) {
    const expression = expressionOf(pattern);
    return (path) => expression.test(path);
  }
  // A large company has a line for each SOP, and each is held against every SOP.
  const own = pattern.replaceAll(/\\(.)/gs, '$1').replace(/^\//, '');
  const below = own.endsWith('/') ? own : `${own}/`;
  return (path) => path === own || path.startsWith(below);
}

const parts = /\\(?<plain>.)|(?<lead>^|\/)\*\*(?<end>\/|$)|(?<star>\*+)|(?<one>\?)|(?<other>[^])/g;

function expressionOf(pattern: string): RegExp {
  const inside = pattern.replace(/^\//, '').replace(/\/$/, '');
  const anywhere = pattern.replace(/\/$/, '').includes('/') ? '' : '(?:.*/)?';
  const body = inside.replaceAll(parts, (...match) => {
    const { plain, lead, end, star, one, other } = match.at(-1) as Record<string, string | undefined>;
    if (lead !== undefined) return end === '' ? `${lead}.*` : `${lead}(?:.*/)?`;
    if (star !== undefined) return '[^/]*';
    if (one !== undefined) return '[^/]';
    return (plain ?? other ?? '').replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  });
  const below = pattern.endsWith('/') ? '/.+' : /.\/\*$|^\/\*$/.test(pattern) ? '' : '(?:/.*)?';
  return new RegExp(`^${anywhere}${body}${below}$`, 's');
}
