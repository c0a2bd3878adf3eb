import { element } from '../element.ts';
import type { FacetCounts } from './engine.ts';
import { facetNames, type Chosen, type FacetName } from './state.ts';

const shownValues = 7;

/** Facets whose values have an order of their own; the others go by the alphabet. */
const orders: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  Status: ['Active', 'Pilot', 'Draft', 'Retired'],
  Freshness: ['Overdue', 'Due', 'Fresh', 'Not reviewed', 'No review needed'],
};

/** The checkboxes, made once from every value of the index; `show` brings counts and choices up to date. */
export class Facets {
  readonly #form: HTMLElement;
  readonly #boxes = new Map<FacetName, Map<string, { readonly box: HTMLInputElement; readonly count: HTMLElement }>>();

  constructor(form: HTMLElement, all: FacetCounts, judged: string) {
    this.#form = form;
    for (const name of facetNames) {
      const values = Object.keys(all[name] ?? {});
      if (values.length > 0) form.append(this.#group(name, inOrder(name, all[name]!), judged));
    }
  }

  chosen(): Chosen {
    const entries = [...this.#boxes].flatMap(([name, boxes]) => {
      const values = [...boxes].flatMap(([value, { box }]) => (box.checked ? [value] : []));
      return values.length > 0 ? [[name, values] as const] : [];
    });
    return Object.fromEntries(entries);
  }

  show(chosen: Chosen, counts: FacetCounts): void {
    for (const [name, boxes] of this.#boxes) {
      for (const [value, { box, count }] of boxes) {
        box.checked = chosen[name]?.includes(value) ?? false;
        const number = counts[name]?.[value] ?? 0;
        count.textContent = String(number);
        count.closest('label')?.classList.toggle('none', number === 0 && !box.checked);
      }
    }
    for (const rest of this.#form.querySelectorAll('details')) {
      if (rest.querySelector('input:checked')) rest.open = true;
    }
  }

  #group(name: FacetName, values: readonly string[], judged: string): HTMLFieldSetElement {
    const boxes = new Map<string, { box: HTMLInputElement; count: HTMLElement }>();
    const lines = values.map((value) => {
      const box = element('input', { type: 'checkbox', name: name.toLowerCase(), value });
      const count = element('span', { class: 'count' });
      boxes.set(value, { box, count });
      return element('label', {}, box, element('span', { class: 'facet-value' }, value), count);
    });
    this.#boxes.set(name, boxes);
    const rest = lines.slice(shownValues);
    // A list that is one line too long is shown whole: "1 more" would take that line as well.
    const first = rest.length > 1 ? lines.slice(0, shownValues) : lines;
    return element(
      'fieldset',
      { class: 'facet' },
      element('legend', {}, name),
      element('div', {}, ...first),
      rest.length > 1 ? element('details', {}, element('summary', {}, `${rest.length} more`), ...rest) : undefined,
      name === 'Freshness' ? element('p', { class: 'note' }, `As judged on ${judged}.`) : undefined,
    );
  }
}

/** By the facet's own order or the alphabet; of a long list, the values that most documents carry come first. */
function inOrder(name: FacetName, counts: Readonly<Record<string, number>>): readonly string[] {
  const order = orders[name] ?? [];
  const rank = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  const sorted = Object.keys(counts).toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  if (order.length > 0 || sorted.length <= shownValues + 1) return sorted;
  const often = new Set(sorted.toSorted((a, b) => counts[b]! - counts[a]!).slice(0, shownValues));
  return [...sorted.filter((value) => often.has(value)), ...sorted.filter((value) => !often.has(value))];
}
