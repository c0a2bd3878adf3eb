import { at } from '../../address.ts';
import { counted } from '../../words.ts';
import { element } from '../element.ts';
import type { Answer } from './engine.ts';
import { ask, nearby } from './query.ts';
import { hasChosen, writeState, type SearchState } from './state.ts';

/** What to try when nothing was found; the departments stand below it on the page. */
export async function helps(
  search: (words: string | null, options: object) => Promise<Answer>,
  state: SearchState,
): Promise<readonly HTMLElement[]> {
  const offers: HTMLElement[] = [];
  if (hasChosen(state.chosen)) {
    const open = { ...state, chosen: {} };
    const { answer } = await ask(search, open);
    if (answer.results.length > 0) {
      const text = `Search without filters: ${counted(answer.results.length, 'procedure')}`;
      offers.push(element('p', {}, element('a', { href: at(`/search/${writeState(open)}`), 'data-hit': '' }, text)));
    }
  }
  const near = await nearby(search, state);
  if (near.length > 0) {
    const links = near.map(({ words, count }) =>
      element(
        'li',
        {},
        element('a', { href: at(`/search/${writeState({ ...state, words, chosen: {} })}`), 'data-hit': '' }, words),
        ` (${count})`,
      ),
    );
    offers.push(element('p', {}, 'Nearby words:'), element('ul', { class: 'parted', role: 'list' }, ...links));
  }
  offers.push(
    element(
      'p',
      {},
      'Try fewer or plainer words, or the name of the tool. Each department below names who owns its procedures; ask them.',
    ),
  );
  return offers;
}
