import { describe, expect, it } from 'vitest';
import { readRuleComment } from '../../generate/rule-comment.ts';

const prose = `
 * Require loaves to be weighed.
 * Every one of them.
 *
 * ## Why
 *
 * Customers weigh them too.
 *
 * ## What to do
 *
 * Weigh them.
 *
 * ## Options
 *
 * None.
 *`;

function source(examples: string, before = prose): string {
  return `import x from 'y';

/** Not this one. */
const least = 800;

/**${before}
${examples}
 */
export const loafWeighed = defineRule({ id: 'bread/loaf-weighed' });
`;
}

const weigh = (text: string) => ({ path: 'sops/bread/weigh.md', text });

describe('readRuleComment', () => {
  it('reads prose and examples', () => {
    const comment = readRuleComment(
      source(` * @example ok: Two files on a day
 * today: 2026-06-14
 * people.yaml
 * | people: []
 * sops/bread/weigh a loaf.md
 * | ---
 * |
 * |   indented | with a bar
 *
 * @example not-ok: Too light
 * sops/bread/weigh.md
 * | text
 * => sops/bread/weigh.md:1:2-3:4 It is light: 790 g.
 * => people.yaml:5:6-7:8 Another.`),
    );
    expect(comment.summary).toBe('Require loaves to be weighed.\nEvery one of them.');
    expect(comment.sections).toEqual([
      { title: 'Why', text: 'Customers weigh them too.' },
      { title: 'What to do', text: 'Weigh them.' },
      { title: 'Options', text: 'None.' },
    ]);
    expect(comment.examples).toEqual([
      {
        kind: 'ok',
        title: 'Two files on a day',
        today: '2026-06-14',
        files: [
          { path: 'people.yaml', text: 'people: []\n' },
          { path: 'sops/bread/weigh a loaf.md', text: '---\n\n  indented | with a bar\n' },
        ],
        commits: [],
        expected: [],
      },
      {
        kind: 'not-ok',
        title: 'Too light',
        files: [{ path: 'sops/bread/weigh.md', text: 'text\n' }],
        commits: [],
        expected: [
          {
            file: 'sops/bread/weigh.md',
            place: { line: 1, column: 2, endLine: 3, endColumn: 4 },
            message: 'It is light: 790 g.',
          },
          { file: 'people.yaml', place: { line: 5, column: 6, endLine: 7, endColumn: 8 }, message: 'Another.' },
        ],
      },
    ]);
  });

  it('reads commits, and takes the last of each file as the one that is there', () => {
    const { examples } = readRuleComment(
      source(` * @example ok: Two commits
 * people.yaml
 * | people: []
 * commit: 2026-03-02 Ana Reis <ana@bakery.example>
 * sops/bread/weigh.md
 * | one
 * commit: 2026-04-02 a bot <bot@ci.example>, reviewed by Cem Aydin <cem@bakery.example>
 * sops/bread/weigh.md
 * | two
 * sops/bread/bake.md
 * | three`),
    );
    const bake = { path: 'sops/bread/bake.md', text: 'three\n' };
    expect(examples[0]).toMatchObject({
      files: [{ path: 'people.yaml', text: 'people: []\n' }, weigh('two\n'), bake],
      commits: [
        {
          day: '2026-03-02',
          author: { name: 'Ana Reis', email: 'ana@bakery.example' },
          reviewedBy: [],
          files: [weigh('one\n')],
        },
        {
          day: '2026-04-02',
          author: { name: 'a bot', email: 'bot@ci.example' },
          reviewedBy: [{ name: 'Cem Aydin', email: 'cem@bakery.example' }],
          files: [weigh('two\n'), bake],
        },
      ],
    });
  });

  it('reads comments with Windows line endings', () => {
    const text = source(' * @example ok: One\n * a.md\n * | text');
    expect(readRuleComment(text.replaceAll('\n', '\r\n'))).toEqual(readRuleComment(text));
  });

  it.each([
    ['no files', ' * @example ok: Nothing', /has no file/],
    ['findings where none should be', ' * @example ok: One\n * a.md\n * => a.md:1:1-1:2 No.', /is ok and expects 1/],
    ['no findings where some should be', ' * @example not-ok: One\n * a.md', /is not-ok and expects 0/],
    ['a line without its bar', ' * @example ok: One\n * a.md\n * loose words', /does not fit: loose words/],
    ['content before a file', ' * @example ok: One\n * | text\n * a.md', /does not fit/],
    [
      'a file after the findings',
      ' * @example not-ok: One\n * a.md\n * => a.md:1:1-1:2 No.\n * b.md',
      /does not fit: b.md/,
    ],
    ['a finding without a place', ' * @example not-ok: One\n * a.md\n * => a.md No.', /Expected "=> file:line/],
    ['a head without a title', ' * @example fine\n * a.md', /Expected "@example ok: title"/],
  ])('refuses an example with %s', (_, example, message) => {
    expect(() => readRuleComment(source(example))).toThrow(message);
  });

  it('refuses a rule without its sections, or without a comment', () => {
    expect(() => readRuleComment(source('', '\n * Require.\n *\n * ## Why\n *\n * So.'))).toThrow(/found Why/);
    expect(() => readRuleComment('export const loafWeighed = defineRule({});')).toThrow(/doc comment/);
  });
});
