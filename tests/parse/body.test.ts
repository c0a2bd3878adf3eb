import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/parse/body.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { markdownDocument } from './generated-markdown.ts';

function read(text: string, procedure = 'Procedure') {
  const tree = parseMarkdown(text);
  const body = readBody(tree, text, { procedure, firstLine: 1 });
  const ids: string[] = [];
  const visit = (node: Nodes): void => {
    const id = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;
    if (id !== undefined) ids.push(id);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return { ...body, ids };
}

const steps = (text: string) =>
  read(text).steps.map(({ id, number, depth, text: words }) => `${depth} ${number} #${id} ${words}`);

describe('sections', () => {
  it('begin at headings of level 2 and hold what is below', () => {
    const { sections, preamble, headings } = read(
      'Before.\n\n## One\n\na\n\n### Deeper\n\nb\n\n# Top\n\nc\n\n## Two\n',
    );
    expect(sections.map(({ title, empty }) => [title, empty])).toEqual([
      ['One', false],
      ['Two', true],
    ]);
    expect(sections[0]!.canonical).toBe('p a\nh3 Deeper\np b\nh1 Top\np c\n');
    expect(preamble).toBe('p Before.\n');
    expect(headings.map(({ depth, id }) => `${depth} ${id}`)).toEqual(['2 one', '3 deeper', '1 top', '2 two']);
  });

  it('count as empty with link definitions only', () => {
    expect(read('## Purpose\n\n[a]: b.md\n').sections[0]!.empty).toBe(true);
  });
});

describe('heading ids', () => {
  it.each([
    ['## Before you start', 'before-you-start'],
    ['## *When* it `fails` [here](a.md)', 'when-it-fails-here'],
    ['## Über 30 °C & more!', 'über-30-c--more'],
    ['## Q2:Director at 10:30', 'q2director-at-1030'],
    ['## :tada: Party', 'tada-party'],
    ['Underlined\n---', 'underlined'],
  ])('%j is #%s', (text, id) => {
    expect(read(text).headings[0]!.id).toBe(id);
  });

  it('count on where they repeat', () => {
    expect(read('## A\n## A\n## A-1\n## a\n').ids).toEqual(['a', 'a-1', 'a-1-1', 'a-2']);
  });
});

describe('steps', () => {
  it('are the ordered lists of the Procedure section, with their sub-steps', () => {
    expect(
      steps(
        '## Scope\n\n1. not\n\n## procedure\n\n1. Heat\n   - not\n   1. to 250\n      1. slowly\n   2. wait\n2. Bake\n\n## Exceptions\n\n1. not\n',
      ),
    ).toEqual([
      '1 1 #step-1 Heat',
      '2 1.1 #step-1-1 to 250',
      '3 1.1.1 #step-1-1-1 slowly',
      '2 1.2 #step-1-2 wait',
      '1 2 #step-2 Bake',
    ]);
  });

  it('go on where the list says', () => {
    expect(steps('## Procedure\n\n1. a\n2. b\n\nText.\n\n3. c\n7. d\n')).toEqual([
      '1 1 #step-1 a',
      '1 2 #step-2 b',
      '1 3 #step-3 c',
      '1 4 #step-4 d',
    ]);
  });

  it('that begin again take the heading above into their id', () => {
    expect(steps('## Procedure\n\n### Morning\n\n1. a\n\n### Evening\n\n1. b\n\nThen:\n\n1. c\n')).toEqual([
      '1 1 #step-1 a',
      '1 1 #evening-step-1 b',
      '1 1 #evening-step-1-again-2 c',
    ]);
  });

  it('give way to a heading of the same name', () => {
    const { ids, steps: found } = read('## Procedure\n\n### Step 1\n\n1. a\n');
    expect(found[0]!.id).not.toBe('step-1');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are none where the section is missing or has bullets', () => {
    expect(steps('1. a\n')).toEqual([]);
    const { procedureLists, steps: found } = read('## Procedure\n\n- a\n');
    expect(found).toEqual([]);
    expect(procedureLists.map(({ ordered }) => ordered)).toEqual([false]);
  });

  it('follow the name the policy gives the section', () => {
    expect(read('## Ablauf\n\n1. a\n', 'Ablauf').steps).toHaveLength(1);
  });
});

describe('ids', () => {
  it('of headings and steps are unique, stand in the tree, and are the anchors', () => {
    fc.assert(
      fc.property(markdownDocument, (document) => {
        const { anchors, ids, headings, steps: found } = read(`## Procedure\n\n${document}\n\n### Step 1\n\n1. x\n`);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(ids);
        for (const one of [...headings, ...found]) expect(known).toContain(one.id);
        expect([...anchors].every((anchor) => anchor === '' || known.has(anchor))).toBe(true);
      }),
      { numRuns: 800 },
    );
  });
});

describe('links and images', () => {
  it('are found in every form, in the order they are written', () => {
    const { links, images } = read(
      '[a](a.md) [b][r] [r] <https://c.example> https://d.example mail@e.example ![i](i.png) ![j][r] [^1]\n\n[r]: ref.md\n[^1]: [f](f.md)\n',
    );
    expect(links.map(({ href }) => href).toSorted()).toEqual(
      [
        'a.md',
        'f.md',
        'https://c.example',
        'https://d.example',
        'mailto:mail@e.example',
        'ref.md',
        'ref.md',
      ].toSorted(),
    );
    expect(images.map(({ href, alt }) => `${href} ${alt}`).toSorted()).toEqual(['i.png i', 'ref.md j']);
  });

  it('that lead nowhere are text', () => {
    expect(read('[a][missing] [b] `[c](d.md)`\n\n    [e](f.md)\n').links).toEqual([]);
  });
});

describe('placeholders', () => {
  it('are words in prose, not in code or addresses', () => {
    const { placeholders } = read(
      'TODO here, `TODO` there, [TBD](a.md), todo, autodoTODO, what???, Lorem ipsum dolor.\n\n    FIXME\n',
    );
    expect(placeholders.map(({ text }) => text)).toEqual(['TODO', 'TBD', '???', 'Lorem ipsum']);
  });
});
