import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeownersBlock, differingLines, ownershipLines, withBlock } from '../../src/edit/codeowners.ts';
import { requireCalendarDate as day } from '../../src/model/calendar-date.ts';
import { askedAbout, decidingLines } from '../../src/model/codeowners.ts';
import { parseCodeowners } from '../../src/parse/codeowners.ts';
import { baseOf, sopText } from '../little-base.ts';

const today = day('2026-06-15');
const people = `people:
  - { id: ana, name: Ana Reis, github: ana-reis, email: ana@bakery.example }
  - { id: bo, name: Bo Lindqvist, email: bo@bakery.example }
  - { id: cem, name: Cem Aydin, github: '@cem', left: 2026-06-15 }
  - { id: dora, name: Dora Weiss, github: dora, left: 2026-06-16 }
  - { id: eve, name: Eve Novak }
  - { id: fay, name: Fay Osei, github: Fay Osei, email: fay@bakery.example }
roles:
  - { id: baker, title: Baker, holders: [cem, bo, ana] }
`;
const written = (files: Readonly<Record<string, string>>, prefix = 'content/') =>
  ownershipLines(baseOf({ 'people.yaml': people, ...files }), prefix, today);

describe('the line of an SOP', () => {
  it.each([
    ['owner: ana', '@ana-reis'],
    ['owner: bo\ndeputy: ana', 'bo@bakery.example @ana-reis'],
    ['owner: baker\ndeputy: ana', 'bo@bakery.example @ana-reis'],
    ['owner: cem\ndeputy: bo', 'bo@bakery.example'],
    ['owner: dora', '@dora'],
    ['owner: eve\ndeputy: ana', '@ana-reis'],
    ['owner: fay', 'fay@bakery.example'],
    ['owner: ana\nstatus: draft', '@ana-reis'],
  ])('%j asks %s', (fields, names) => {
    expect(written({ 'sops/bake.md': sopText(fields) }).lines).toEqual([`/content/sops/bake.md ${names}`]);
  });

  it.each(['owner: cem', 'owner: eve', 'owner: nobody', '', 'owner: ana\nstatus: retired'])('%j: none', (fields) => {
    expect(written({ 'sops/bake.md': sopText(fields) }).lines).toEqual([]);
  });

  it('says whom and what it leaves out', () => {
    const { nameless, unasked } = written({
      'sops/bake.md': sopText('owner: eve\ndeputy: ana'),
      'sops/mix.md': sopText('owner: eve'),
      'sops/old.md': sopText('owner: eve\nstatus: retired'),
    });
    expect(nameless.map(({ id }) => id)).toEqual(['eve']);
    expect(unasked.map(({ id }) => id)).toEqual(['mix']);
  });

  it('has the path from the top of the repository, and a backslash before what CODEOWNERS would take for more', () => {
    const file = 'sops/a b/[1]*#?!.md';
    expect(written({ [file]: sopText('owner: ana') }, 'hand book/').lines).toEqual([
      String.raw`/hand\ book/sops/a\ b/\[1\]\*\#\?\!.md @ana-reis`,
    ]);
    expect(written({ [file]: sopText('owner: ana') }, '').lines[0]).toMatch(/^\/sops/);
  });
});

const bread = (owners: readonly string[]) =>
  Object.fromEntries(owners.map((owner, index) => [`sops/bread/${index}.md`, sopText(`owner: ${owner}`)]));

describe('a department', () => {
  it('has one line where its SOPs ask the same, and lines for exceptions', () => {
    expect(written({ ...bread(['ana', 'ana']), 'sops/bread/rolls/a.md': sopText('owner: ana') }).lines).toEqual([
      '/content/sops/bread/ @ana-reis',
    ]);
    expect(written(bread(['ana', 'bo', 'ana'])).lines).toEqual([
      '/content/sops/bread/ @ana-reis',
      '/content/sops/bread/1.md bo@bakery.example',
    ]);
  });

  it('has none where no more than half of them do, nor for a single SOP', () => {
    expect(written(bread(['ana', 'ana', 'bo', 'dora'])).lines).toHaveLength(4);
    expect(written(bread(['ana'])).lines).toEqual(['/content/sops/bread/0.md @ana-reis']);
  });

  it('may have another layout', () => {
    const files = { 'bread/a.md': sopText('owner: ana'), 'bread/b.md': sopText('owner: ana') };
    expect(written({ 'policy.yaml': "include: ['bread/*.md']\n", ...files }).lines).toEqual([
      '/content/bread/ @ana-reis',
    ]);
  });
});

describe('the block in a file', () => {
  const block = codeownersBlock(['/content/sops/a.md @ana-reis']);
  const older = codeownersBlock(['/content/sops/a.md @bo', '/content/sops/b.md @bo']);

  it('is the file when there was none', () => expect(withBlock('', block)).toBe(block));

  it.each(['* @all\n', '* @all', '* @all\r\n/b @ana\r\n'])('comes after all of %j', (text) => {
    const after = withBlock(text, block)!;
    const end = text.includes('\r') ? '\r\n' : '\n';
    expect(after.replace(text, '')).toBe(`${text.endsWith('\n') ? '' : '\n'}\n${block}`.replaceAll('\n', end));
    expect(after.startsWith(text)).toBe(true);
  });

  it.each(['\n', '\r\n'])('takes the place of the one before, and all else stays (%j)', (end) => {
    const file = (own: string) => `# Ours\n* @all\n\n${own}\n# After\n/x @y\n`.replaceAll('\n', end);
    expect(withBlock(file(older), block)).toBe(file(block));
    expect(withBlock(file(block), block)).toBe(file(block));
    expect(withBlock(older.trimEnd(), block)).toBe(block);
  });

  it.each([
    ['no end', older.replace(/# sop codeowners: end\n/, '')],
    ['no begin', older.replace(/# sop codeowners: begin\n/, '')],
    ['two of them', older + older],
    ['end before begin', '# sop codeowners: end\n# sop codeowners: begin\n'],
  ])('is refused where the old one has %s', (_, text) => expect(withBlock(text, block)).toBeUndefined());

  it('shows what differs by path', () => {
    expect(differingLines(older, block)).toEqual([
      '- /content/sops/a.md @bo',
      '+ /content/sops/a.md @ana-reis',
      '- /content/sops/b.md @bo',
    ]);
    expect(differingLines(block, block)).toEqual([]);
  });
});

const name = fc.stringMatching(/^[a-z][a-z #[\]*?!.()-]{0,5}$/).map((text) => text.trim().replace(/\.$/, ''));
const path = fc.tuple(fc.constantFrom('bread/', 'bread/rolls/', 'till/', ''), name).map((parts) => parts.join(''));
const fields = fc.record({
  owner: fc.constantFrom('ana', 'bo', 'baker', 'cem', 'eve'),
  deputy: fc.constantFrom('ana', 'dora'),
  status: fc.constantFrom('active', 'active', 'pilot', 'draft', 'retired'),
});

it('what is written asks for each SOP exactly those who are behind it, whatever stood there before', () => {
  fc.assert(
    fc.property(fc.dictionary(path, fields, { minKeys: 1, maxKeys: 12 }), (sops) => {
      const files = Object.entries(sops).map(([id, { owner, deputy, status }]) => {
        return [`sops/${id}.md`, sopText(`owner: ${owner}\ndeputy: ${deputy}\nstatus: ${status}`)] as const;
      });
      const base = baseOf({ 'people.yaml': people, ...Object.fromEntries(files) });
      const { lines } = ownershipLines(base, 'content/', today);
      expect(lines).toEqual(ownershipLines({ ...base, sops: base.sops.toReversed() }, 'content/', today).lines);
      const text = withBlock('* @bakery/all\n', codeownersBlock(lines))!;
      const codeowners = parseCodeowners({ prefix: 'content/', pathInRepository: 'CODEOWNERS', text });
      for (const sop of base.sops.filter(({ status }) => status !== 'retired')) {
        const { names } = askedAbout(sop, base.directory, today);
        const [deciding] = decidingLines(codeowners, `content/${sop.file}`);
        expect(deciding?.owners).toEqual(names);
      }
    }),
    { numRuns: 300 },
  );
});
