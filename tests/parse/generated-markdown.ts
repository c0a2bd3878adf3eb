import * as fc from 'fast-check';

/** Words and half-words of SOPs, with every character that Markdown gives a meaning. */
const words = String.raw`
  bread  Return  the  till  10:30  09:30  Q2:Director  :tada:  a:b  :  ::  :::  :x{y=z}  {#id}
  :by[role]  :handoff[customer-care/refund]  :until[2026-12-31]{two people}  :takes[10 min]
  **bold**  *em*  _em_  ~~gone~~  ~x~  5 * 3  a_b  a_b_c  2*3*4  --  #tag  1.  -  +  !  "quote"  ,  ;  $5  50%
  [link](a.md)  [link](<a b.md> "title")  [ref]  [ref][r]  ![img](i.png)  [^1]  <https://x.example>
  https://shop.example/a?b=c  www.shop.example  mail@shop.example  http://a.example/(x)  ftp://x  x@y  www.  end.
  &amp;  &copy  &#35;  \*  \|  |  <br>  <b>  é  日本  😀  👩🏽‍⚕️  (see)  ^  ~  *  _  [  ]  <  >  \
`
  .trim()
  .split(/ {2,}|\n */)
  .concat('`code`', '``a`b``', '`', '\t', '  ');

const word = fc.constantFrom(...words);
const line = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '', '', '  ', '\\'))
  .map(([parts, end]) => parts.join(' ') + end);
const prose = joined(fc.array(line, { minLength: 1, maxLength: 3 }), '\n');
const heading = fc.tuple(fc.integer({ min: 1, max: 7 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`);
const underlined = joined(fc.tuple(line, fc.constantFrom('===', '---', '--- ')), '\n');
const marker = fc.constantFrom('-', '*', '+', '1.', '2)', '10.', '- [ ]', '- [x]', '1. [ ]');
const indent = fc.constantFrom('', '  ', '   ', '    ', '\t');
const item = fc
  .tuple(indent, marker, prose, fc.constantFrom('', '\n'))
  .map(([before, mark, text, after]) => `${before}${mark} ${text.replaceAll('\n', `\n${before}   `)}${after}`);
const list = joined(fc.array(item, { minLength: 1, maxLength: 4 }), '\n');
const cell = joined(
  fc.array(
    word.filter((text) => text !== '\t'),
    { maxLength: 3 },
  ),
  ' ',
);
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.tuple(cell, cell, cell), { maxLength: 3 }),
    fc.boolean(),
    fc.constantFrom('---', ':--', '--:', ':-:', '-'),
  )
  .map(([columns, rows, edges, rule]) =>
    [Array.from({ length: columns }, (_, index) => `h${index}`), Array<string>(columns).fill(rule), ...rows]
      .map((cells) => cells.slice(0, columns).join(' | '))
      .map((row) => (edges ? `| ${row} |` : row))
      .join('\n'),
  );
const fence = fc
  .tuple(fc.constantFrom('```', '~~~', '````'), fc.constantFrom('', 'js', 'js title="x"'), prose, fc.boolean())
  .map(([ticks, info, text, closed]) => `${ticks}${info}\n${text}${closed ? `\n${ticks}` : ''}`);
const directive = fc
  .tuple(
    fc.constantFrom(
      ':::note',
      ':::decision{#x hit=first}',
      ':::local{#a}',
      '::leaf[x]{a=b}',
      '::::outer',
      ':::n[L *x*]',
      ':::',
    ),
    fc.oneof(prose, table),
    fc.constantFrom('\n:::', '\n::::', '', '\n\n:::'),
  )
  .map(([open, text, close]) => `${open}\n${text}${close}`);
const others = fc.constantFrom(
  '<div>\ntext\n</div>',
  '<!-- c -->',
  '<script>\nx\n</script>',
  '<details>\n\n**x**\n\n</details>',
  '<?php x ?>',
  '[ref]: a.md',
  '[r]: <b c> "t"',
  '[^1]: note',
  '[^1]: note\n    more\n\n    more still',
  '[ref]: x\n"title"',
  '---',
  '***',
  '- - -',
  '___',
);
const block = fc.oneof(
  { arbitrary: prose, weight: 4 },
  { arbitrary: list, weight: 4 },
  { arbitrary: table, weight: 3 },
  heading,
  underlined,
  fence,
  directive,
  others,
  prose.map(behind('    ')),
  fc.oneof(prose, list, table).map(behind('> ')),
  prose.map((text) => `> ${text}`),
  list.map((text) => `${text}\n   | a | b |\n   |---|---|\n   | 1 | 2 |`),
  table.map((text) => `1. step\n\n${behind('   ')(text)}`),
);
const frontmatter = fc.constantFrom(
  '',
  '',
  '---\ntitle: x\nowner: y\n---\n',
  '---\ntitle: x\n---\n\n',
  '---\n---\n',
  '\n---\na\n---\n',
  '--- \ntitle: x\n---\n',
  '---\ntitle: x\n',
);

/** Markdown documents put together from such pieces, with every kind of line end. */
export const markdownDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '\uFEFF'),
    frontmatter,
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n', '\n\n\n', '\n \n')), { maxLength: 6 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  )
  .map(([mark, matter, blocks, end]) => (mark + matter + blocks.flat().join('')).replaceAll('\n', end));

function joined(parts: fc.Arbitrary<readonly string[]>, by: string): fc.Arbitrary<string> {
  return parts.map((texts) => texts.join(by));
}

function behind(prefix: string): (text: string) => string {
  return (text) => prefix + text.replaceAll('\n', `\n${prefix}`);
}

const plainWord = fc.constantFrom(
  ...'bread,at 10:30,**bold**,*em*,[link](a.md),`code`,:by[role],:param[limit],5..7,(3..4],Q2:x,a_b,x@y.example,50%,é'.split(
    ',',
  ),
);
const plainLine = joined(fc.array(plainWord, { minLength: 1, maxLength: 5 }), ' ');
const condition = fc.constantFrom(
  'a',
  '<= 50',
  'any',
  ':param[limit]',
  '(1..2]',
  '**b**',
  '',
  'Gold, Tin',
  '[l](b.md)',
);
const decisionRow = joined(fc.array(condition, { minLength: 2, maxLength: 2 }), ' | ').map((cells) => `| ${cells} |`);
const decisionTable = joined(fc.array(decisionRow, { maxLength: 3 }), '\n').map(
  (rows) => `| A: 0..5 | → B |\n| --- | --- |${rows === '' ? '' : `\n${rows}`}`,
);
const plainList = fc
  .tuple(fc.constantFrom('- ', '1. ', '* '), fc.array(plainLine, { minLength: 1, maxLength: 3 }))
  .map(([mark, lines]) => lines.map((text) => mark + text).join('\n'));
const plainBlocks = joined(
  fc.array(
    fc.oneof(
      plainLine,
      joined(fc.tuple(plainLine, plainLine), '\n'),
      decisionTable,
      plainList,
      joined(fc.tuple(plainLine, plainLine), '\n   - ').map((text) => `1. ${text}`),
      plainLine.map((text) => `## ${text}`),
      plainLine.map((text) => `\`\`\`\n${text}\n\`\`\``),
    ),
    { minLength: 1, maxLength: 4 },
  ),
  '\n\n',
);
const opening = fc.constantFrom(':::local{#opening-hours}', ':::decision{#a hit=first}', ':::decision{#a}', ':::note');

/** Blocks of the grammar as people write them, with a blank line on either side of a fence: at the top or in a step. */
export const documentWithBlock: fc.Arbitrary<string> = fc
  .tuple(plainBlocks, opening, plainBlocks, plainBlocks, fc.boolean())
  .map(([before, open, inside, after, inStep]) => {
    const whole = `${open}\n\n${inside}\n\n:::\n`;
    const set = inStep ? `1. Step\n\n${whole.replaceAll(/^(?=.)/gm, '   ')}\n2. More\n` : whole;
    return `${before}\n\n${set}\n${after}\n`;
  });
