import matter from 'gray-matter';

/** Where a file's frontmatter and its body stand, as offsets into the file's text. */
export interface Split {
  /** `none` without frontmatter; `yaml` behind a bare fence; else `---` and what the author wrote behind it. */
  readonly language: string;
  readonly start: number;
  readonly end: number;
  /** The first character after the closing fence's line. */
  readonly bodyStart: number;
  /** The opening fence has no closing one. */
  readonly unclosed: boolean;
}

const fence = '---';
const none: Split = { language: 'none', start: 0, end: 0, bodyStart: 0, unclosed: false };

/**
 * gray-matter runs JavaScript in `---js` frontmatter unless its engines are replaced, so every engine
 * it knows only declines: what we take from it is the split. Passing options also keeps it from
 * handing out the cached result of an earlier failure.
 */
const decline = { parse: () => ({}), stringify: () => '' };
const engines = { yaml: decline, json: decline, javascript: decline, js: decline, coffee: decline, toml: decline };

/** Splits a Markdown file; nothing in it is run or interpreted. */
export function splitFrontmatter(text: string): Split {
  const opens = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith(fence, opens) || text[opens + fence.length] === '-') return none;
  const named = matter.language(text.slice(opens));
  const language = named.name.trim();
  if (/\s/.test(language)) return none;
  const start = opens + fence.length + named.raw.length;
  const { matter: raw } =
    language === '' || Object.hasOwn(engines, language) ? matter(text, { engines }) : { matter: rawBlock(text, start) };
  // What gray-matter calls the block begins behind the language, and behind the bare fence where there is none.
  const end = (language === '' ? opens + fence.length : start) + raw.length - (raw.endsWith('\r') ? 1 : 0);
  const found = { language: language === '' ? 'yaml' : fence + language, start };
  // gray-matter also takes "---more" for a closing fence.
  const close = closingFence(text, end) ?? closingFence(text, start);
  if (close) return { ...found, ...close, unclosed: false };
  if (language === '' && !firstField.test(text.slice(start))) return none;
  return { ...found, end: text.length, bodyStart: text.length, unclosed: true };
}

/** Without a closing fence, an opening one is a thematic break; unless what follows reads like a field. */
const firstField = /^\s*(?:#[^\r\n]*[\r\n]\s*)*["']?[\p{L}\p{N}_][\p{L}\p{N}_ .-]*["']?[ \t]*:(?:\s|$)/u;

function closingFence(text: string, from: number): Pick<Split, 'end' | 'bodyStart'> | undefined {
  const line = /(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/g;
  line.lastIndex = from;
  const match = line.exec(text);
  return match ? { end: match.index, bodyStart: line.lastIndex } : undefined;
}

/** The block behind a fence whose language gray-matter has no engine for. */
function rawBlock(text: string, start: number): string {
  const close = text.indexOf(`\n${fence}`, start);
  return text.slice(start, close < 0 ? text.length : close);
}
