import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds, namingsOf } from '../../src/edit/handover/naming.ts';
import { planHandover } from '../../src/edit/handover/plan.ts';
import type { Handover } from '../../src/edit/handover/step.ts';
import { rewritten } from '../../src/edit/rewrite.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { livingPeople } from '../../src/model/directory.ts';
import { baseWith } from '../../src/parse/knowledge-base.ts';
import { baseOf, sopText } from '../little-base.ts';

const people = `people: # who is who
  - id: ana
    name: Ana Reis
  - { id: bo, name: Bo Lindqvist, manager: cem } # new
  - id: cem # leaves
    name: Cem Aydin
    left: 2026-06-30
  - id: dee
    name: Dee Okoro
roles:
  - id: baker
    title: Baker
    holders: [cem]
  - id: clerk
    title: Clerk
    holders:
      - ana # mornings
      - 'cem' # evenings
`;

const files: Readonly<Record<string, string>> = {
  'people.yaml': people,
  'sops/bread/bake.md': sopText("owner: 'cem' # since May\ndeputy: dee\nescalate_to: cem\n"),
  'sops/bread/knead.md': sopText('owner: bo\ndeputy: "cem"\nreviewed: 2026-01-05\nreview: { by: cem }\n'),
  'kpis/waste.yaml': 'title: Waste\nowner: cem\n',
  'tools.yaml': '- { id: oven, title: Oven, owner: cem }\n',
  'objectives.yaml': '- id: fresh\n  owner: cem # for now\n  title: Fresh\n',
  'paths/baker.md': '---\ntitle: Baker\nowner: cem\n---\n',
};

const today = requireCalendarDate('2026-06-15');
const all: Handover = { from: 'cem', to: 'ana', kinds: new Set(kinds), today };

function handOver(asked: Partial<Handover> = {}, changed: Readonly<Record<string, string>> = {}) {
  const base = baseOf({ ...files, ...changed });
  const plan = planHandover(base, { ...all, ...asked });
  const texts = rewritten(base.sources, plan.rewrites);
  return {
    base,
    texts,
    done: plan.rewrites.map(({ file, what, before, after, edit }) =>
      [`${file}:${edit.place.line}`, what, before, '→', after].join(' '),
    ),
    left: plan.left.map(({ file, place, what, reason }) => `${file}:${place.line} ${what}: ${reason}`),
    again: planHandover(baseWith(base, texts), { ...all, ...asked }),
  };
}

describe('a handover', () => {
  it('takes in all that names the person, in the order of files and lines', () => {
    expect(handOver()).toMatchObject({
      done: [
        'kpis/waste.yaml:2 kpi waste cem → ana',
        'objectives.yaml:2 objective fresh cem → ana',
        'paths/baker.md:3 owner cem → ana',
        'people.yaml:4 manager of bo cem → ana',
        'people.yaml:13 role baker cem → ana',
        'people.yaml:18 role clerk cem → nobody else: ana is there already',
        'sops/bread/bake.md:3 owner cem → ana',
        'sops/bread/bake.md:5 escalation cem → ana',
        'sops/bread/knead.md:4 deputy cem → ana',
        'tools.yaml:1 tool oven cem → ana',
      ],
      left: [],
      again: { rewrites: [], left: [] },
    });
  });

  it('keeps comments, quotes and style, and who reviewed', () => {
    const { texts } = handOver();
    expect(Object.fromEntries(texts)).toMatchObject({
      'people.yaml': people
        .replace('manager: cem', 'manager: ana')
        .replace('[cem]', '[ana]')
        .replace("      - 'cem' # evenings\n", ''),
      'sops/bread/bake.md': files['sops/bread/bake.md']!.replace("'cem'", "'ana'").replace('to: cem', 'to: ana'),
      'sops/bread/knead.md': files['sops/bread/knead.md']!.replace('"cem"', '"ana"'),
      'tools.yaml': files['tools.yaml']!.replace('cem', 'ana'),
    });
  });

  it('keeps the line ends of each file', () => {
    const windows = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    const unix = handOver().texts;
    for (const [path, text] of handOver({}, windows).texts) expect(text).toBe(unix.get(path)!.replaceAll('\n', '\r\n'));
  });

  it('is of some kinds and of some files when that is asked for', () => {
    expect(handOver({ kinds: new Set(['deputy', 'tool']) }).done).toEqual([
      'sops/bread/knead.md:4 deputy cem → ana',
      'tools.yaml:1 tool oven cem → ana',
    ]);
    expect(handOver({ part: { files: new Set(['sops/bread/bake.md']), ids: new Set(['oven', 'bo']) } }).done).toEqual([
      'people.yaml:4 manager of bo cem → ana',
      'sops/bread/bake.md:3 owner cem → ana',
      'sops/bread/bake.md:5 escalation cem → ana',
      'tools.yaml:1 tool oven cem → ana',
    ]);
  });

  it('finds the name in the field of a dialect', () => {
    const text = sopText('owner_slack: cem\n');
    const policy = 'fields: { owner: owner_slack }\n';
    const { texts } = handOver({}, { 'policy.yaml': policy, 'sops/bread/bake.md': text });
    expect(texts.get('sops/bread/bake.md')).toBe(text.replace('cem', 'ana'));
  });
});

describe('to a role', () => {
  it('leaves what only a person can be', () => {
    expect(handOver({ to: 'clerk' })).toMatchObject({
      left: [
        'people.yaml:13 role baker: a role is held by people, and clerk is a role',
        'people.yaml:4 manager of bo: a manager is a person, and clerk is a role',
      ],
      again: { rewrites: [] },
    });
  });

  it('takes the person out of the role where somebody else holds it', () => {
    const { done } = handOver({ to: 'clerk', kinds: new Set(['role', 'owner']) });
    expect(done).toEqual([
      'people.yaml:18 role clerk cem → nobody else: clerk is there already',
      'sops/bread/bake.md:3 owner cem → clerk',
    ]);
  });
});

describe('nobody becomes their own', () => {
  it('manager', () => {
    expect(handOver({ to: 'bo', kinds: new Set(['manager']) })).toMatchObject({
      done: [],
      left: ['people.yaml:4 manager of bo: bo cannot be their own manager'],
    });
  });

  it.each([
    ['deputy, as the new owner', { to: 'dee' }, {}, 'bake.md:3 owner: Dee Okoro would be both owner and deputy'],
    [
      'deputy, as the owner there is',
      { to: 'bo' },
      {},
      'knead.md:4 deputy: Bo Lindqvist would be both owner and deputy',
    ],
    [
      'deputy, both of which the leaver was',
      {},
      { 'sops/bread/bake.md': sopText('owner: cem\ndeputy: cem\n') },
      'bake.md:4 deputy: Ana Reis would be both owner and deputy',
    ],
    [
      'deputy, through a role that names the owner',
      { to: 'clerk' },
      { 'sops/bread/bake.md': sopText('owner: ana\ndeputy: cem\n') },
      'bake.md:4 deputy: Ana Reis would be both owner and deputy',
    ],
  ])('%s', (_, asked, changed, expected) => {
    const { left, done, again } = handOver(asked, changed);
    expect(left.join('\n')).toContain(`sops/bread/${expected}; --deputy names another`);
    expect(done.join('\n')).not.toContain(expected.split(':').slice(0, 2).join(':'));
    expect(again.rewrites).toEqual([]);
  });

  it('deputy, through the role they take over', () => {
    const changed = { 'sops/bread/bake.md': sopText('owner: baker\ndeputy: ana\n') };
    expect(handOver({ kinds: new Set(['role']) }, changed)).toMatchObject({
      done: ['people.yaml:18 role clerk cem → nobody else: ana is there already'],
      left: [
        'people.yaml:13 role baker: Ana Reis would be both owner and deputy of bread/bake; --deputy names another',
      ],
    });
  });

  it('deputy, where another one was named, who has to be somebody else', () => {
    const changed = { 'sops/bread/bake.md': sopText('owner: baker\ndeputy: ana\n') };
    expect(handOver({ kinds: new Set(['role']), deputy: 'dee' }, changed)).toMatchObject({
      done: [
        'people.yaml:13 role baker cem → ana',
        'people.yaml:18 role clerk cem → nobody else: ana is there already',
        'sops/bread/bake.md:4 deputy ana → dee',
      ],
      left: [],
      again: { rewrites: [], left: [] },
    });
    expect(handOver({ to: 'dee', deputy: 'dee' }).left).toHaveLength(1);
  });

  it('but a retired SOP needs nobody to stand in', () => {
    const changed = { 'sops/bread/bake.md': sopText('owner: cem\ndeputy: ana\nstatus: retired\n') };
    expect(handOver({}, changed).done).toContain('sops/bread/bake.md:3 owner cem → ana');
  });

  it('and who was both before is no matter of the handover', () => {
    const changed = { 'sops/bread/bake.md': sopText('owner: ana\ndeputy: clerk\nescalate_to: cem\n') };
    expect(handOver({}, changed).left).toEqual([]);
  });
});

const name = fc.constantFrom('ana', 'bo', 'cem', 'dee', 'baker', 'clerk');
const sop = fc
  .record({ owner: name, deputy: fc.option(name), status: fc.constantFrom('active', 'retired') })
  .map(({ owner, deputy, status }) =>
    sopText(`owner: ${owner}\n${deputy === null ? '' : `deputy: ${deputy}\n`}status: ${status}\n`),
  );

it('whoever takes over: nobody is both owner and deputy who was not, and a second run finds nothing', () => {
  fc.assert(
    fc.property(
      fc.array(sop, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('ana', 'bo', 'dee', 'clerk'),
      fc.option(fc.constantFrom('ana', 'bo', 'dee'), { nil: undefined }),
      (texts, to, deputy) => {
        const changed = Object.fromEntries(texts.map((text, index) => [`sops/bread/bake-${index}.md`, text]));
        const { base, again, texts: written, left } = handOver({ to, deputy }, changed);
        const after = baseWith(base, written);
        expect(again.rewrites).toEqual([]);
        expect(namingsOf(after, 'cem')).toHaveLength(left.length);
        for (const [index, one] of after.sops.entries()) {
          if (one.status === 'retired') continue;
          const was = sharedIn(base, base.sops[index]!);
          expect(sharedIn(after, one).filter((id) => id !== 'cem' && !was.includes(id))).toEqual([]);
        }
      },
    ),
  );
});

function sharedIn(
  { directory }: ReturnType<typeof baseOf>,
  { owner = '', deputy = '' }: { owner?: string; deputy?: string },
) {
  const owners = livingPeople(directory, owner, today);
  return livingPeople(directory, deputy, today).flatMap((person) => (owners.includes(person) ? [person.id] : []));
}
