import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { reviewEdits, type DoneReview } from '../../src/edit/review.ts';
import { applyEdits } from '../../src/edit/text-edit.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { digestOf, sectionDigests } from '../../src/model/digest.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import type { Sop } from '../../src/model/sop.ts';
import { rules } from '../../src/rules/index.ts';
import { baseOf } from '../little-base.ts';

const file = 'sops/bread/bake.md';
const today = requireCalendarDate('2026-06-16');
const company = {
  'people.yaml': 'people:\n  - { id: ana-reis, name: Ana Reis }\n',
  'policy.yaml': 'fields: { owner: owner_slack }\n',
};

const read = (text: string): KnowledgeBase => baseOf({ ...company, [file]: text });

function reviewed(text: string, review: DoneReview): string {
  const base = read(text);
  return applyEdits(text, reviewEdits(base.sops[0] as Sop, base.policy, review));
}

const formsOf = (...forms: readonly string[]) => fc.constantFrom(...forms);
const dates = formsOf(
  '',
  'reviewed: 2025-01-05\n',
  "reviewed:   '2026-05-01' # by phone\n",
  'reviewed:\n',
  'reviewed: 20250105\n',
  'reviewed: last spring\n',
);
const evidence = formsOf(
  '',
  'review:\n',
  'review: { by: cem-aydin, digest: "0123456789abcdef" } # old\n',
  'review:\n  by: cem-aydin\n  note: |\n    Two lines,\n    both of them.\n\n',
  'review: # evidence\n    by: cem-aydin\n    outcome: changed\n',
);
const others = formsOf('', 'risk: high # for now\n', '# a remark\nreview_every: 3 weeks\n', 'kpis: [a,   b]\n');
const bodies = formsOf('', '\nBread.\n', '\n## Purpose\n\n*Bread*   for the shop.\n\n## Procedure\n\n1. Bake:  now\n');
const before = formsOf('title: Bake\n', 'title: "Bake"\nowner_slack: ana-reis\n', 'title: Bake\n\n');

/** A file, what stands above the fields of the review in it, and what stands below. */
const files = fc
  .tuple(before, dates, evidence, others, bodies, fc.constantFrom('\n', '\r\n'))
  .map(([first, date, block, more, body, end]) => {
    const [head, tail] = [`---\n${first.trimEnd()}\n`, `${more}---\n${body}`];
    const text = `---\n${first}${date}${block}${tail}`;
    return {
      text: text.replaceAll('\n', end),
      head: head.replaceAll('\n', end),
      tail: tail.replaceAll('\n', end),
    };
  });
const notes = fc.oneof(fc.string({ minLength: 1, unit: 'grapheme' }), formsOf('yes', '# no', 'a: b', '"', "it's 40%"));
const reviews = fc.record({
  by: formsOf('ana-reis', 'on'),
  on: fc.constant(today),
  outcome: fc.constantFrom('unchanged', 'changed'),
  note: notes.map((note) => note.replaceAll(/\p{C}/gu, '').trim()).filter((note) => note !== ''),
}) as fc.Arbitrary<DoneReview>;

describe('a review that was recorded', () => {
  it('reads as it was done, with the digests of the text as it stands', () => {
    fc.assert(
      fc.property(files, reviews, ({ text }, review) => {
        const after = read(reviewed(text, review));
        const sop = after.sops[0] as Sop;
        const { informative } = after.policy.sections;
        const sections = sectionDigests(sop, informative);
        expect(sop.problems.filter(({ message }) => /review/.test(message))).toEqual([]);
        expect(sop.reviewed?.date).toBe(today);
        expect(sop.review).toEqual({
          by: review.by,
          outcome: review.outcome,
          note: review.note,
          digest: digestOf(sop, informative),
          ...(sections === '' ? {} : { sections }),
        });
      }),
    );
  });

  it('leaves the rules about freshness nothing to say', () => {
    fc.assert(
      fc.property(files, reviews, ({ text }, review) => {
        const { findings } = check(read(reviewed(text, { ...review, by: 'ana-reis' })), rules, { today });
        expect(findings.filter(({ rule }) => rule.startsWith('freshness/'))).toEqual([]);
      }),
    );
  });

  it('changes no byte outside the fields of the review', () => {
    fc.assert(
      fc.property(files, reviews, ({ text, head, tail }, review) => {
        const after = reviewed(text, review);
        expect(after.startsWith(head)).toBe(true);
        expect(after.endsWith(tail)).toBe(true);
      }),
    );
  });

  it('is the same when it is recorded again', () => {
    fc.assert(
      fc.property(files, reviews, ({ text }, review) => {
        const once = reviewed(text, review);
        expect(reviewed(once, review)).toBe(once);
      }),
    );
  });
});

describe('an SOP that is retired by a review', () => {
  const retired = { by: 'ana-reis', on: today, outcome: 'retired' } as const;

  it('says so, and names its successor, in place of what it said', () => {
    expect(
      reviewed('---\ntitle: Bake\nstatus: active # since May\n---\n', { ...retired, successor: 'bread/bake-rye' }),
    ).toMatch(
      /^---\ntitle: Bake\nreviewed: 2026-06-16\nreview:\n {2}by: ana-reis\n {2}outcome: retired\n {2}digest: "[0-9a-f]{16}"\nstatus: retired # since May\nreplaced_by: bread\/bake-rye\n---\n$/,
    );
  });
});
