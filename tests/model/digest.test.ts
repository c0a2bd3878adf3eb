import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, digestOfText, sectionDigest, sectionDigests } from '../../src/model/digest.ts';
import { baseOf } from '../little-base.ts';

const frontmatter = `title: Approve a refund
owner: returns-lead
params:
  refund_limit: { value: 50, min: 20, max: 100, unit: GBP }
`;
const body = `Before you start, read this.

## Purpose

Customers get *their* money "quickly" – within 2 days.

## Procedure

1. Open the order in the [helpdesk](../systems/helpdesk.md) and check the amount.
2. Compare it with the table. :by[agent]

   | Amount | Who |
   | ------ | --- |
   | <= 50 GBP | agent |
   | > 50 GBP | lead |

3. Approve at 10:30 or later:
   - in the till
   - by phone

## Records

Keep the receipt.
`;

function digest(text = body, fields = frontmatter, informative: readonly string[] = []): string {
  const base = baseOf({ 'sops/care/refund.md': `---\n${fields}---\n\n${text}` });
  return digestOf(base.sops[0]!, informative);
}

const before = digest();

/** One edit; fails when the text to be replaced is not there. */
function edit(from: string | RegExp, to: string): string {
  const edited = body.replace(from, to);
  expect(edited).not.toBe(body);
  return edited;
}

const digestsOfSections = (text: string) =>
  baseOf({ 'sops/a.md': text }).sops[0]!.body.sections.map((section) => sectionDigest(section));

describe('a digest', () => {
  it('is 16 hexadecimal digits of a known hash', () => {
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(digestOfText('abc')).toBe('ba7816bf8f01cfea');
  });

  it.each<[string, () => string]>([
    ['wrapping', () => edit('Customers get *their* money', 'Customers\nget *their*\nmoney')],
    ['emphasis', () => edit('*their*', 'their')],
    ['stronger emphasis', () => edit('check the amount', '**check** __the__ amount')],
    ['list markers', () => edit(/^ {3}- /gm, '   * ')],
    ['brackets behind numbers', () => edit(/^(\d)\. /gm, '$1) ')],
    ['numbers that Markdown ignores', () => edit('3. Approve', '9. Approve')],
    ['blank lines in lists', () => edit('till\n   - by', 'till\n\n   - by')],
    ['curly quotes', () => edit('"quickly"', '“quickly”')],
    [
      'reference links',
      () => `${edit('[helpdesk](../systems/helpdesk.md)', '[helpdesk][h]')}\n[h]: ../systems/helpdesk.md\n`,
    ],
    ['link titles', () => edit('helpdesk.md)', 'helpdesk.md "The helpdesk")')],
    ['table padding', () => edit('| <= 50 GBP | agent |', '|<= 50 GBP|agent|')],
    ['column alignment', () => edit('| ------ | --- |', '| :----- | --: |')],
    ['underlined headings', () => edit('## Purpose', 'Purpose\n-------')],
    ['closed headings', () => edit('## Purpose', '## Purpose ##')],
    ['CRLF', () => body.replaceAll('\n', '\r\n')],
    ['non-breaking spaces', () => edit('2 days', '2\u00A0days')],
    ['hard breaks', () => edit('money ', 'money  \n')],
    ['entities', () => edit('<= 50', '&lt;= 50')],
    ['escapes', () => edit('"quickly"', '\\"quickly\\"')],
  ])('stays with other %s', (_name, text) => {
    expect(digest(text())).toBe(before);
  });

  it('stays with frontmatter that prescribes nothing, quoted or not, in any order', () => {
    const other = `params: { refund_limit: { unit: 'GBP', max: 100, min: 20, value: 50 } }
reviewed: 2026-09-14
owner: somebody-else
title: "Approve a refund"
`;
    expect(digest(body, other)).toBe(before);
  });

  it.each<[string, () => string]>([
    ['a word', () => edit('Open the order', 'Close the order')],
    ['a letter', () => edit('the till', 'the tills')],
    ['a number', () => edit('2 days', '3 days')],
    ['a time', () => edit('10:30', '10:45')],
    ['a threshold', () => edit('<= 50', '< 50')],
    ['a cell', () => edit('| lead |', '| agent |')],
    ['a step', () => `${edit('## Records', '4. Close the order.\n\n## Records')}`],
    ['the order of steps', () => edit(/^ {3}- in the till\n {3}- by phone/m, '   - by phone\n   - in the till')],
    ['a number that a list begins with', () => edit('1. Open', '2. Open')],
    ['the depth of a step', () => edit('3. Approve', '   3. Approve')],
    ['bullets made numbers', () => edit(/^ {3}- /gm, '   1. ')],
    ['who does it', () => edit(':by[agent]', ':by[lead]')],
    ['where a link leads', () => edit('helpdesk.md', 'till.md')],
    ['a heading', () => edit('## Records', '## Papers')],
    ['the order of sections', () => edit(/(## Purpose[^]*?)(## Procedure[^]*?)(## Records)/, '$2$1$3')],
    ['the text before the sections', () => edit('read this', 'read that')],
    ['something struck out', () => edit('the receipt', '~~the receipt~~')],
    ['code', () => `${body}\n\`\`\`\nx\n\`\`\`\n`],
    ['case', () => edit('Customers', 'customers')],
    ['words moved into the next cell', () => edit('| > 50 GBP | lead |', '| > 50 | GBP lead |')],
    ['words moved into the next paragraph', () => edit('get *their* money', 'get *their*\n\nmoney')],
  ])('changes with %s', (_name, text) => {
    expect(digest(text())).not.toBe(before);
  });

  it.each([
    ['the title', frontmatter.replace('refund', 'return')],
    ['the value of a parameter', frontmatter.replace('value: 50', 'value: 60')],
    ['a bound of a parameter', frontmatter.replace('max: 100', 'max: 120')],
    ['the unit of a parameter', frontmatter.replace('GBP', 'EUR')],
    ['the name of a parameter', frontmatter.replace('refund_limit', 'limit')],
    ['a parameter more', `${frontmatter}  days: { value: 2 }\n`],
    ['the kind of a value', frontmatter.replace('value: 50', 'value: "50"')],
  ])('changes with %s', (_name, fields) => {
    expect(digest(body, fields)).not.toBe(before);
  });

  it('leaves informative sections out', () => {
    const without = digest(body, frontmatter, ['records']);
    expect(without).not.toBe(before);
    expect(digest(edit('Keep the receipt', 'Burn the receipt'), frontmatter, ['Records'])).toBe(without);
    expect(digest(edit('Open the order', 'Close the order'), frontmatter, ['Records'])).not.toBe(without);
    expect(digest(edit(/## Records[^]*/, ''), frontmatter, ['Records'])).toBe(without);
  });

  it('is kept per section too', () => {
    const [one, two, three] = digestsOfSections(body);
    expect(digestsOfSections(edit('10:30', '10:45'))).toEqual([one, expect.not.stringMatching(two!), three]);
  });

  it('is recorded per section in four digits, without the informative ones', () => {
    const [sop] = baseOf({ 'sops/a.md': body }).sops;
    const [purpose, , records] = digestsOfSections(body);
    const recorded = `purpose:${purpose!.slice(0, 4)} records:${records!.slice(0, 4)}`;
    expect(sectionDigests(sop!, ['procedure'])).toBe(recorded);
  });

  it('of any text stays when its words are wrapped otherwise', () => {
    const word = fc.stringMatching(/^[a-zA-Zäöü][a-zA-Zäöü0-9]{0,7}[.,;?!]?$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', '\n')), { minLength: 1, maxLength: 40 }), (parts) => {
        const text = (end?: string) =>
          `## Purpose\n\nSo ${parts.map(([one, gap]) => one + (end ?? gap)).join('')}it is.\n`;
        expect(digest(text())).toBe(digest(text(' ')));
      }),
    );
  });
});
