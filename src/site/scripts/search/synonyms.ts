import { element } from '../element.ts';
import type { Found } from './engine.ts';

/** A word that was looked for, and the one that procedures say instead. */
interface Pair {
  readonly sought: string;
  readonly said: string;
}

/** What of a document stands for words that were looked for, as its record in the index has it. */
function pairsIn({ meta }: Pick<Found, 'meta'>, words: string): readonly Pair[] {
  const written = [meta['synonyms'], meta['synonymsInBody']].filter((text) => text !== undefined).join(' ; ');
  if (written === '') return [];
  const asked = ` ${plainWords(words).join(' ')} `;
  return written.split(' ; ').flatMap((pair) => {
    const [sought = '', said = ''] = pair.split(' = ');
    return asked.includes(` ${plainWords(sought).join(' ')} `) ? [{ sought, said }] : [];
  });
}

/** The document with the places of those words among the places that were found, so that a result shows them. */
export function withSynonyms(found: Found, words: string): Found {
  const content = found.content.split(/\s+/).map((word) => plainWords(word).join(' '));
  const added = pairsIn(found, words).flatMap(({ said }) => {
    const sought = plainWords(said);
    return content.flatMap((_, start) =>
      sought.every((word, at) => content[start + at]?.startsWith(word))
        ? sought.map((_word, at) => ({ location: start + at, balanced_score: weight }))
        : [],
    );
  });
  if (added.length === 0) return found;
  const known = new Set(added.map(({ location }) => location));
  const others = found.weighted_locations.filter(({ location }) => !known.has(location));
  return { ...found, weighted_locations: [...others, ...added] };
}

/** More than single words that are the same by chance ("money", "back"). */
const weight = 100;

/** `“money back” also finds “refund”.` for those of the results; nothing where no other word was searched. */
export function alsoFound(results: readonly Found[], words: string): HTMLElement | undefined {
  const said = new Map<string, Set<string>>();
  for (const result of results) {
    for (const pair of pairsIn(result, words)) {
      said.set(pair.sought, (said.get(pair.sought) ?? new Set()).add(`“${pair.said}”`));
    }
  }
  if (said.size === 0) return undefined;
  const sentences = [...said].map(([sought, names]) => `“${sought}” also searched ${[...names].join(', ')}.`);
  return element('span', { class: 'also' }, ` ${sentences.join(' ')}`);
}

function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
