import { counted } from '../../words.ts';
import { element } from '../element.ts';
import { engine, noIndex, type Answer } from './engine.ts';
import { Facets } from './facets.ts';
import { helps } from './helps.ts';
import { moveWithArrows, replaceResults } from './keys.ts';
import { ask } from './query.ts';
import { result } from './results.ts';
import { hasChosen, readState, writeState, type SearchState } from './state.ts';
import { alsoFound } from './synonyms.ts';

const portion = 20;

const page = document.querySelector<HTMLElement>('[data-search-page]')!;
const part = <Kind extends HTMLElement>(selector: string) => page.querySelector<Kind>(selector)!;
const field = part<HTMLInputElement>('input[type="search"]');
const sort = part<HTMLSelectElement>('[data-sort] select');
const list = part<HTMLElement>('[data-results]');
const more = part<HTMLButtonElement>('[data-more]');
const departments = part<HTMLElement>('[data-start]');
const siteTitle = document.title.slice('Search'.length);

let facets: Facets | undefined;
let answered = 0;
let latest: Answer | undefined;

/** Brings the search page to life: its controls appear, and it shows what the address asks for. */
export function start(): void {
  for (const hidden of page.querySelectorAll<HTMLElement>('[data-scripted]')) hidden.hidden = false;
  moveWithArrows(page, field);
  void begin();
}

async function begin(): Promise<void> {
  let state = readState(new URLSearchParams(location.search));
  field.value = state.words;
  // Asked for something: no departments that flash up and go, while the index is on its way.
  departments.hidden = state.words.trim() !== '' || hasChosen(state.chosen);
  try {
    const pagefind = await engine();
    facets = new Facets(part('[data-facets]'), await pagefind.filters(), page.dataset['asOfWords'] ?? '');
  } catch {
    part('[data-count]').textContent = noIndex;
    part('.facets').hidden = true;
    departments.hidden = false;
    return;
  }
  // Typing replaces the entry of the history, a choice makes a new one: Back undoes choices, not letters.
  const change = (push: boolean) => {
    state = { words: field.value, chosen: facets!.chosen(), sort: sort.value === 'review' ? 'review' : 'match' };
    const address = location.pathname + writeState(state);
    if (push && address !== location.pathname + location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void show(state);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => change(false), 150);
  });
  field.form!.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    change(true);
  });
  part('[data-facets]').addEventListener('change', () => change(true));
  sort.addEventListener('change', () => change(true));
  more.addEventListener('click', () => void showMore());
  addEventListener('popstate', () => {
    state = readState(new URLSearchParams(location.search));
    field.value = state.words;
    void show(state);
  });
  part('[data-chosen]').addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button');
    if (!button) return;
    const { facet, value } = button.dataset;
    for (const box of part('[data-facets]').querySelectorAll<HTMLInputElement>('input:checked')) {
      if (facet === undefined || (box.name === facet && box.value === value)) box.checked = false;
    }
    change(true);
    field.focus();
  });
  await show(state);
}

async function show(state: SearchState): Promise<void> {
  const mine = ++answered;
  const idle = state.words.trim() === '' && !hasChosen(state.chosen);
  const pagefind = await engine();
  const { answer, counts } = await ask(pagefind.search, state);
  const found = idle ? [] : await Promise.all(answer.results.slice(0, portion).map((one) => one.data()));
  const help = !idle && found.length === 0 ? await helps(pagefind.search, state) : undefined;
  if (mine !== answered) return;
  latest = answer;
  const total = answer.results.length;
  facets!.show(state.chosen, counts);
  sort.value = state.sort;
  replaceResults(
    list,
    found.map((one) => result(one, 3, state.words)),
  );
  part('[data-count]').replaceChildren(summary(state, total, idle), alsoFound(found, state.words) ?? '');
  part('[data-sort]').hidden = idle || total === 0;
  departments.hidden = !(idle || total === 0);
  offerMore(found.length, total);
  showChosen(state);
  part('[data-helps]').hidden = help === undefined;
  part('[data-helps]').replaceChildren(...(help ?? []));
  document.title = (state.words.trim() === '' ? 'Search' : `${state.words.trim()}: search`) + siteTitle;
}

function summary(state: SearchState, total: number, idle: boolean): string {
  if (idle) return `${counted(total, 'procedure')} to search`;
  if (total === 0) return nothing(state);
  return counted(total, 'procedure') + (state.words.trim() === '' ? '' : ` for “${state.words.trim()}”`);
}

function nothing({ words, chosen }: SearchState): string {
  const what = words.trim() === '' ? 'No procedure matches' : `Nothing matches “${words.trim()}”`;
  return hasChosen(chosen) ? `${what} with these filters.` : `${what}.`;
}

async function showMore(): Promise<void> {
  const from = list.children.length;
  const answer = latest;
  if (!answer) return;
  const found = await Promise.all(answer.results.slice(from, from + portion).map((one) => one.data()));
  if (answer !== latest) return;
  const added = found.map((one) => result(one, 3, field.value));
  list.append(...added);
  added[0]?.querySelector('a')?.focus();
  offerMore(list.children.length, answer.results.length);
}

function offerMore(shown: number, total: number): void {
  more.hidden = shown === 0 || shown >= total;
  const rest = total - shown;
  more.textContent = rest > portion ? `Show ${portion} more of ${rest}` : `Show ${rest} more`;
}

function showChosen({ chosen }: SearchState): void {
  const entries = Object.entries(chosen).flatMap(([name, values]) => values.map((value) => [name, value] as const));
  const buttons = entries.map(([name, value]) =>
    element(
      'button',
      {
        type: 'button',
        'data-facet': name.toLowerCase(),
        'data-value': value,
        'aria-label': `Remove filter ${name}: ${value}`,
      },
      `${value} ×`,
    ),
  );
  if (buttons.length > 1) buttons.push(element('button', { type: 'button' }, 'Clear all filters'));
  part('[data-chosen]').replaceChildren(...buttons);
  part('[data-facets-summary]').textContent = entries.length === 0 ? 'Filter' : `Filter (${entries.length} chosen)`;
}
