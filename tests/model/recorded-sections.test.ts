import { expect, it } from 'vitest';
import { sectionDigests } from '../../src/model/digest.ts';
import { changesSinceRecorded } from '../../src/model/recorded-sections.ts';
import { baseOf, sopText } from '../little-base.ts';

type Sections = Readonly<Record<string, string>>;

const then: Sections = { Purpose: 'Two hundred loaves.', Procedure: '1. Bake for 40 minutes.', Records: 'A year.' };

function sopOf(sections: Sections) {
  const body = Object.entries(sections).map(([title, text]) => `## ${title}\n\n${text}\n`);
  return baseOf({ 'sops/bread/bake.md': sopText('', body.join('\n')) }).sops[0]!;
}

/** What became of the sections, as titles. */
function became(now: Sections, informative: readonly string[] = []) {
  const changes = changesSinceRecorded(sectionDigests(sopOf(then), []), sopOf(now), informative);
  return {
    changed: changes.changed.map(({ title }) => title),
    added: changes.added.map(({ title }) => title),
    renamed: changes.renamed.map(({ section, formerly }) => `${formerly} → ${section.title}`),
    gone: changes.gone,
    informative: changes.informative.map(({ title }) => title),
    moved: changes.moved,
  };
}

const nothing = { changed: [], added: [], renamed: [], gone: [], informative: [], moved: false };
const { Purpose, Procedure, Records } = then as { Purpose: string; Procedure: string; Records: string };

it.each<[string, Sections, Partial<ReturnType<typeof became>>]>([
  ['nothing', then, {}],
  ['a figure', { ...then, Procedure: '1. Bake for 45 minutes.' }, { changed: ['Procedure'] }],
  ['another wrapping', { ...then, Purpose: 'Two hundred\nloaves.' }, {}],
  ['a new one', { ...then, Exceptions: 'None.' }, { added: ['Exceptions'] }],
  ['one that is gone', { Purpose, Procedure }, { gone: ['Records'] }],
  ['another title', { Why: Purpose, Procedure, Records }, { renamed: ['Purpose → Why'] }],
  ['another title and text', { Why: 'For the shop.', Procedure, Records }, { added: ['Why'], gone: ['Purpose'] }],
  ['another order', { Procedure, Purpose, Records }, { moved: true }],
])('%s', (_, now, expected) => expect(became(now)).toEqual({ ...nothing, ...expected }));

it('one that the policy has come to call informative is neither gone nor changed', () => {
  expect(became({ ...then, Records: 'Two years.' }, ['Records'])).toEqual({ ...nothing, informative: ['Records'] });
});
