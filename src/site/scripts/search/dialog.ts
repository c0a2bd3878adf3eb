import { at } from '../../address.ts';
import { counted } from '../../words.ts';
import { element } from '../element.ts';
import { engine, noIndex } from './engine.ts';
import { moveWithArrows, replaceResults } from './keys.ts';
import { ask, nearby } from './query.ts';
import { result } from './results.ts';
import { writeState, type SearchState } from './state.ts';
import { alsoFound } from './synonyms.ts';

const shown = 8;
let dialog: HTMLDialogElement | undefined;

/** Opens the search on top of any page, with what was typed while it was on its way. It is built when it is first asked for. */
export function openDialog(typed: string): void {
  dialog ??= build();
  dialog.showModal();
  const field = dialog.querySelector('input');
  if (!field) return;
  field.focus();
  if (typed === '') field.select();
  else {
    field.value = typed;
    field.dispatchEvent(new Event('input'));
  }
}

function build(): HTMLDialogElement {
  const field = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': 'Search procedures',
    placeholder: 'Words, a step, a tool',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const close = element('button', { type: 'button' }, 'Close');
  const form = element('form', { class: 'search-form', role: 'search', action: at('/search/') }, field, close);
  const count = element('p', { class: 'count', role: 'status' });
  const list = element('ul', { role: 'list' });
  const more = element('p', { class: 'more' }, browse());
  const keys = [
    ['↑ ↓', 'move'],
    ['Enter', 'open'],
    ['Esc', 'close'],
  ] as const;
  const foot = element(
    'p',
    { class: 'dialog-foot', 'aria-hidden': 'true' },
    ...keys.map(([key, does]) => element('span', {}, element('kbd', {}, key), ` ${does}`)),
  );
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    form,
    element('div', { class: 'dialog-results' }, count, list, more),
    foot,
  );
  const leave = () => {
    // Where nothing had the focus before, it would stay in the closed dialog and swallow the next `/`.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    made.close();
  };
  close.addEventListener('click', leave);
  made.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (event.target === made || (link && link.pathname === location.pathname)) leave();
  });
  made.addEventListener('keydown', (event) => {
    // A search field would take the first Escape to empty itself.
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  });
  moveWithArrows(made, field);
  const search = later(120, () => look(field.value, count, list, more));
  field.addEventListener('input', search);
  document.body.append(made);
  return made;
}

let latest = 0;

async function look(words: string, count: HTMLElement, list: HTMLElement, more: HTMLElement): Promise<void> {
  const mine = ++latest;
  const state: SearchState = { words, chosen: {}, sort: 'match' };
  if (words.trim() === '') {
    count.textContent = '';
    list.replaceChildren();
    more.replaceChildren(browse());
    return;
  }
  try {
    const pagefind = await engine();
    const { answer } = await ask(pagefind.search, state);
    const found = await Promise.all(answer.results.slice(0, shown).map((one) => one.data()));
    const offers = found.length === 0 ? await nearby(pagefind.search, state) : [];
    if (mine !== latest) return;
    const sought = `“${words.trim()}”`;
    count.replaceChildren(
      found.length === 0
        ? `Nothing matches ${sought}.`
        : `${counted(answer.results.length, 'procedure')} for ${sought}`,
      alsoFound(found, words) ?? '',
    );
    replaceResults(
      list,
      found.map((one) => result(one, 2, words)),
    );
    more.replaceChildren(...after(state, answer.results.length, offers));
  } catch {
    if (mine !== latest) return;
    count.textContent = noIndex;
    list.replaceChildren();
    more.replaceChildren(element('a', { href: at('/'), 'data-hit': '' }, 'Browse the departments'));
  }
}

function after(
  state: SearchState,
  total: number,
  offers: readonly { words: string; count: number }[],
): readonly Node[] {
  const link = (text: string, words: string) =>
    element('a', { href: at(`/search/${writeState({ ...state, words })}`), 'data-hit': '' }, text);
  if (total > 0)
    return [
      link(total > shown ? `All ${counted(total, 'procedure')}, with filters` : 'Narrow with filters', state.words),
    ];
  const near = offers.flatMap(({ words, count }) => [link(`${words} (${count})`, words), document.createTextNode(' ')]);
  return near.length > 0 ? [document.createTextNode('Nearby: '), ...near, element('br', {}), browse()] : [browse()];
}

function browse(): HTMLElement {
  return element('a', { href: at('/search/'), 'data-hit': '' }, 'Browse the departments');
}

/** Calls once, a moment after the last of several requests. */
function later(milliseconds: number, action: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void action(), milliseconds);
  };
}
