/**
 * Constructions that the fast parser reads otherwise than the reference parser: found by comparing
 * trees node by node over generated and real documents. None is ordinary in a procedure. A document that
 * holds one goes to the reference parser; the tests hold each `evidence` against both parsers.
 */
export interface Difference {
  readonly name: string;
  /** A document without any of these has no such construction; spares most texts the closer look. */
  readonly hint: readonly string[];
  readonly seenIn: RegExp | ((text: string) => boolean);
  /** The smallest document on which the two trees differ. */
  readonly evidence: string;
}

const oddBraces = /[\p{L}\p{N}\p{M}\]_-]\{(?![a-z][a-z0-9]*(?: [a-z][a-z0-9]*)*\})/iu;

/** `:::decision{#grade hit=first}`: what blocks of the grammar look like. */
const plainBlock = /^[ \t]*:{3,}[a-z]+\{#[a-z][a-z\d-]*(?: hit=[a-z]+)?\}[ \t]*$/gm;

export const differences: readonly Difference[] = [
  {
    name: 'block directive without blank lines around its fences, in a quotation, or not closed',
    hint: [':::'],
    seenIn: hasTightBlock,
    evidence: ':::note\n| a |\n| - |\n:::\n',
  },
  {
    name: 'braces behind a directive with more than plain words in them',
    hint: ['{'],
    seenIn: (text) => oddBraces.test(text.includes(':::') ? text.replaceAll(plainBlock, '') : text),
    evidence: ':until[2026-12-31]{the old oven, upstairs}\n',
  },
  {
    name: 'task that begins with more than words',
    hint: ['[ ]', '[x]', '[X]'],
    seenIn: /\[[ xX]\](?:[ \t]*$|[ \t]+(?:[^\p{L}\p{N}\s]|www\.|https?:|\S+@))/imu,
    evidence: '- [ ] **b**\n',
  },
  {
    name: 'task that is a heading or a table',
    hint: ['[ ]', '[x]', '[X]'],
    seenIn: /\[[ xX]\].*(?:\r?\n[ \t>]*[^\s>].*)*\r?\n[ \t>]*[-=|:][-=|: \t]*$/m,
    evidence: '- [x] a\n   -\n',
  },
  {
    name: 'task box across two lines',
    hint: ['[\n', '[\r'],
    seenIn: /^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+\[[\n\r]/m,
    evidence: '+ [\n] a\n',
  },
  { name: 'address that ends early', hint: ['www.', 'WWW.'], seenIn: /www\.(?![\p{L}\p{N}])/iu, evidence: 'www.\n' },
  {
    name: 'list, note or quotation in a quotation',
    hint: ['>'],
    seenIn: /^[\uFEFF \t]*(?:(?:[-+*]|\d+[.)])[ \t]+)*>[ \t>]*(?:>|\[\^|(?:[-+*]|\d+[.)])(?:[ \t]|$))/m,
    evidence: '> - a\n>   - b\n> \n',
  },
  {
    name: 'HTML at the start of a line',
    hint: ['<'],
    seenIn: /^[\uFEFF \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)*<(?!https?:|mailto:|[^\s<>]+@)/m,
    evidence: '| a |\n| - |\n<br>\n',
  },
  {
    name: 'footnote of several blocks',
    hint: ['[^'],
    seenIn: /^[\uFEFF \t>]*\[\^[^\]\n\r]+\]:.*(?:\r?\n[ \t>]*)*\r?\n[ \t>]*(?: {4}|\t)/m,
    evidence: '[^1]: a\n    b\n\n    c\n\n    - d\n    - e\n- f\n',
  },
  {
    name: 'text right behind a definition, or a list as the next block',
    hint: [']:'],
    seenIn:
      /^[\uFEFF \t>]*\[[^\]\n\r]+\]:.*\r?\n(?:[ \t>]*[^\s[]|(?:[ \t>]*\r?\n)+[ \t>]*(?:[-+*]|\d+[.)])(?:[ \t]|$))/m,
    evidence: '    a\n\n[b]: c.md\n\n2) d\n- e\n',
  },
  {
    name: 'code span in two or more backticks',
    hint: ['``'],
    seenIn: /^(?![\uFEFF \t>]*`{3}).+``/m,
    evidence: '``a`b`` 10:30 ``a`b``\n',
  },
  {
    name: 'code span across cells',
    hint: ['`'],
    seenIn: /^[^`\n\r]*(?:`[^`\n\r|]*`[^`\n\r]*)*`[^`\n\r|]*\|/m,
    evidence: '| a | b |\n| - | - |\n| ` | Q2:Director `\n',
  },
  {
    name: 'fence that is never closed',
    hint: ['```', '~~~'],
    seenIn: hasOpenFence,
    evidence: '```\na\n\n```\n:by[b] c\n```\n',
  },
  {
    name: 'bracket or backtick without its partner',
    hint: ['[', '`'],
    seenIn: hasStray,
    evidence: '- `\n  <a@b.org>\n',
  },
  {
    name: 'address inside brackets',
    hint: ['www.', 'WWW.', '://', '@'],
    seenIn: /\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*(?:www\.|https?:|@)/i,
    evidence: '[ https://example.org\n',
  },
  {
    name: 'cells that begin like a list',
    hint: ['- |', '+ |', '* |', '-  |', '-\t|'],
    seenIn: /^[\uFEFF \t>]*[-+*][ \t]+\|/m,
    evidence: 'a\nb | c\n- | -\n',
  },
  {
    name: 'table right behind indented or quoted text',
    hint: ['|', ':-', '-:'],
    seenIn: hasTableBehind,
    evidence: '> | a |\n> | - |\n| b |\n| - |\n',
  },
  {
    name: 'indented code right behind a block',
    hint: ['\n    ', '\r    ', '\n\t', '\r\t'],
    seenIn: /^ {0,3}(?:#{1,6}[ \t].*|=+|(?:[-*_][ \t]*)+|:?-+:?|[^\n\r|]*\|.*|`{3,}|~{3,})[ \t]*\r?\n(?: {4}|\t)/m,
    evidence: '1. a\n\n   b\n\n---\n    c\n    d\n\n',
  },
  { name: 'lines that end in CR alone', hint: ['\r'], seenIn: /\r(?!\n)/, evidence: '    a\r\r\t\rb\r\r' },
  {
    name: 'frontmatter with a line of dots',
    hint: ['\n...'],
    seenIn: /^\uFEFF?---[ \t]*\r?\n[^]*?^\.\.\.[ \t]*$/m,
    evidence: '---\na: b\n...\nc\n---\n',
  },
  {
    name: 'frontmatter that is closed with a tab',
    hint: ['\t'],
    seenIn: /^---[ \t]*\t[ \t]*$/m,
    evidence: '---\na: b\n---\t\n',
  },
  { name: 'zero character', hint: ['\0'], seenIn: /\0/, evidence: 'a\0b\n' },
];

/** True when only the reference parser reads the text right. */
export function needsReference(text: string): boolean {
  return differences.some(
    ({ hint, seenIn }) =>
      hint.some((part) => text.includes(part)) && (typeof seenIn === 'function' ? seenIn(text) : seenIn.test(text)),
  );
}

const blockFence = /^[\uFEFF \t>]*:{3,}/;

function hasTightBlock(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  let open = 0;
  for (const [at, line] of lines.entries()) {
    if (!blockFence.test(line)) continue;
    if (line.includes('>') || lines[at - 1]?.trim() || lines[at + 1]?.trim()) return true;
    open += /^[\uFEFF \t]*:{3,}[ \t]*$/.test(line) ? -1 : 1;
    if (open < 0) return true;
  }
  return open !== 0;
}

const delimiterRow = /\n[ \t>]*[|:-][-|: \t]*(?=[\r\n]|$)/g;

function hasTableBehind(text: string): boolean {
  for (const { 0: row, index } of text.matchAll(delimiterRow)) {
    if (!/[|:]/.test(row)) continue;
    const headerStart = text.lastIndexOf('\n', index - 1) + 1;
    const header = text.slice(headerStart, index);
    const above = text.slice(text.lastIndexOf('\n', headerStart - 2) + 1, Math.max(headerStart - 1, 0));
    if (above.trim() === '') continue;
    if (/^[ \t>]/.test(above) && /^[^\s>]/.test(header)) return true;
    if (above.includes('>') && /^[ \t]*[^\s>]/.test(header)) return true;
  }
  return false;
}

const fenceLine = /^[\uFEFF \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)*(?:`{3}|~{3})/gm;

function hasOpenFence(text: string): boolean {
  return (text.match(fenceLine)?.length ?? 0) % 2 === 1;
}

const bareAddress = /(?:^|[^(<"'=\w])(?:www\.|https?:\/\/)|[\w+.-]@[\w-]/im;

const beginsWithMarkup = /^[ \t>]+[^\p{L}\p{N}\s]/u;

/** A bracket that stays open or an odd number of backticks, where what follows is then read differently. */
function hasStray(text: string): boolean {
  if (!text.includes('`') && !mayStayOpen(text)) return false;
  const lines = text.split(/\r\n|\n|\r/);
  return lines.some((line, index) => {
    if (isOdd(line)) return true;
    if (!staysOpen(line)) return false;
    return line.includes('|') || bareAddress.test(text) || beginsWithMarkup.test(lines[index + 1] ?? '');
  });
}

/** Whether some opening bracket is followed by a line end or another opening bracket before a closing one. */
function mayStayOpen(text: string): boolean {
  for (let open = text.indexOf('['); open >= 0;) {
    const close = text.indexOf(']', open);
    const next = text.indexOf('[', open + 1);
    if (close < 0 || (next >= 0 && next < close) || /[\r\n]/.test(text.slice(open, close))) return true;
    open = next;
  }
  return false;
}

function staysOpen(line: string): boolean {
  let open = 0;
  for (let at = line.indexOf('['); at >= 0 && at < line.length; at += 1) {
    if (line[at] === '[') open += 1;
    else if (line[at] === ']' && open > 0) open -= 1;
  }
  return open > 0;
}

function isOdd(line: string): boolean {
  let odd = false;
  for (let at = line.indexOf('`'); at >= 0; at = line.indexOf('`', at + 1)) odd = !odd;
  return odd && !/^[ \t>]*`{3}/.test(line);
}
