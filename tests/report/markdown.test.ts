import * as fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { markdown } from '../../src/report/markdown.ts';
import { markdownCode, markdownText } from '../../src/report/markdown-text.ts';
import { anyFinding, finding, report } from './finding.ts';

const here = { prefix: 'content/', colour: false };
const comment = (findings: readonly Finding[], only?: string) =>
  markdown(report(findings), new Map(), { ...here, ...(only === undefined ? {} : { only }) });

const processor = unified().use(remarkParse).use(remarkGfm);
function nodesOf(text: string): readonly Nodes[] {
  const found: Nodes[] = [];
  const walk = (node: Nodes): void => {
    found.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(processor.parse(text) as Root);
  return found;
}

const ours = new Set(['root', 'paragraph', 'text', 'inlineCode', 'strong', 'list', 'listItem', 'html']);
/** What GitHub and GitLab look for in the finished text to call a person, an issue or another page. */
const call = /@\w|[#!]\d|:\/\/|www\.|\bGH-\d|:\w+:/i;

describe('markdown', () => {
  it('is a comment: one line that sums up, errors by file, the rest folded away', () => {
    const findings = [
      finding(),
      finding({ rule: 'freshness/due-soon', severity: 'warning', message: 'Due soon.', why: 'Plan.', fix: 'Do.' }),
      finding({ status: 'waived' }),
      finding({ status: 'baselined' }),
    ];
    expect(comment(findings)).toBe(
      [
        '**1 error, 1 warning, 1 waived and 1 known from before** in 1 file (12 SOPs judged as of 16 Jun 2026).',
        '',
        '**`content/sops/bread/bake-sourdough.md`**',
        '',
        '- **Line 3**: The owner "ana-ries" is neither a person nor a role in people.yaml. `ownership/owner-known`',
        '  - Why: An owner who is in no directory gets no reminder.',
        '  - To do: Write the id of a person.',
        '',
        '<details>',
        '<summary>1 warning</summary>',
        '',
        '**`content/sops/bread/bake-sourdough.md`**',
        '',
        '- **Line 3**: Due soon. `freshness/due-soon`',
        '  - Why: Plan.',
        '  - To do: Do.',
        '',
        '</details>',
        '',
      ].join('\n'),
    );
  });

  it('is one line where nothing was found', () => {
    expect(comment([], 'people.yaml')).toBe('**No findings** in people.yaml (12 SOPs judged as of 16 Jun 2026).\n');
  });

  it('gives the reason of a rule once and the remedy each time', () => {
    const text = comment([finding(), finding({ file: 'people.yaml' })]);
    expect(text.match(/ {2}- Why: /g)).toHaveLength(1);
    expect(text.match(/ {2}- To do: /g)).toHaveLength(2);
  });

  it('stops where nobody reads on, errors first, and says how many more there are', () => {
    const many = Array.from({ length: 60 }, () => finding({ severity: 'warning' }));
    const text = comment([...many, finding()]);
    expect(text.match(/\*\*Line /g)).toHaveLength(50);
    expect(text.indexOf('ownership/owner-known')).toBeLessThan(text.indexOf('<details>'));
    expect(text).toMatch(/\n\nAnd 11 more findings: `npx sop check` lists them all\.\n$/);
  });

  it('fits into a comment, however long the words', () => {
    const long = '<&@x '.repeat(20_000);
    const findings = Array.from({ length: 50 }, () => finding({ message: long, why: long, fix: long }));
    const text = comment(findings);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/And \d+ more findings/);
    expect(text).toContain('**Line 3**');
  });

  it('keeps what is quoted as code', () => {
    expect(markdownText('Write `owner:` in it.')).toBe('Write `owner:` in it.');
    expect(markdownCode('a`b')).toBe('``a`b``');
  });

  it.each([
    ['@ana-reis', '`@ana-reis`'],
    ['ask (@ana), then', 'ask `(@ana),` then'],
    ['#12 and org/repo#3', '`#12` and `org/repo#3`'],
    ['a | b', String.raw`a \| b`],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['[x](y) *z* ~w~', String.raw`\[x\](y) \*z\* \~w\~`],
    ['see https://bakery.example', 'see `https://bakery.example`'],
    ['line\nend', 'line end'],
    ['review_every: 50%', String.raw`review\_every: 50%`],
  ])('%j means nothing', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it('holds nothing but what we put there, whatever is found', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 5 }), (findings) => {
        const nodes = nodesOf(comment(findings));
        expect(nodes.map(({ type }) => type).filter((type) => !ours.has(type))).toEqual([]);
        const html = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
        for (const tag of html) expect(tag).toMatch(/^<details>\n<summary>[\w ,]*<\/summary>$|^<\/details>$/);
        const texts = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : []));
        for (const text of texts) expect(text).not.toMatch(call);
        const items = nodes.filter(({ type }) => type === 'listItem');
        const listed = findings.filter(({ status }) => status === 'new');
        expect(items.filter((item) => /^Line \d+:/.test(toString(item))).length).toBe(listed.length);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no words', () => {
    const words = fc.array(fc.constantFrom('bread', '@ana', '<b>', '|', '*', '_x_', '#1', '50%', '[a]'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (parts) => {
        expect(toString(processor.parse(markdownText(parts.join(' '))))).toBe(parts.join(' '));
      }),
    );
  });
});
