import type { CalendarDate } from '../../../model/calendar-date.ts';
import { longDate } from '../../../model/days.ts';
import { freshnessOn, type Freshness } from '../../../model/freshness.ts';
import type { Status } from '../../../model/sop.ts';
import { standing, standingWords } from '../../words.ts';
import { element } from '../element.ts';
import { readersDay } from '../readers-day.ts';
import type { Found } from './engine.ts';
import { hitsIn } from './hits.ts';
import { withSynonyms } from './synonyms.ts';

/** One result: what it is, where in it the words are, who owns it and whether it can be relied on today. */
export function result(found: Found, most: number, words: string): HTMLLIElement {
  const { meta } = found;
  const hits = hitsIn(withSynonyms(found, words), most).map(({ label, href, excerpt }) => {
    const pieces = excerpt.flatMap(({ text, found: sought }) => [sought ? element('mark', {}, text) : text, ' ']);
    return element('li', {}, element('a', { href, 'data-hit': '' }, label), element('span', {}, ...pieces));
  });
  const owner =
    meta['people'] && meta['people'] !== meta['owner'] ? `${meta['owner']}, ${meta['people']}` : meta['owner'];
  return element(
    'li',
    { class: 'result' },
    element('h3', {}, element('a', { href: found.url, 'data-hit': '' }, meta['title'] ?? found.url)),
    meta['summary'] ? element('p', { class: 'small' }, meta['summary']) : undefined,
    element(
      'p',
      { class: 'result-line' },
      ...state(meta),
      element('span', {}, meta['department'] ?? ''),
      element('span', {}, owner ?? ''),
      ...versions(meta['versions']),
    ),
    hits.length > 0 ? element('ul', { class: 'hits', role: 'list' }, ...hits) : undefined,
  );
}

/** Where it is done in another way, with a link to each. */
function versions(written: string | undefined): readonly HTMLElement[] {
  if (!written) return [];
  const places = JSON.parse(written) as readonly (readonly [string, string])[];
  const links = places.flatMap(([title, href], at) => [at === 0 ? 'its own at ' : ', ', element('a', { href }, title)]);
  return [element('span', {}, ...links)];
}

function state(meta: Found['meta']): readonly HTMLElement[] {
  const { warnFrom, due, lastDay } = meta as Readonly<Record<string, CalendarDate | undefined>>;
  const status = (meta['status'] ?? 'active') as Status;
  const freshness =
    warnFrom && due && lastDay
      ? freshnessOn({ warnFrom, due, lastDay }, readersDay())
      : ((meta['state'] ?? 'unreviewed') as Freshness);
  const shown = standing(status, freshness);
  return [
    element('span', { class: 'state', 'data-state': shown }, standingWords[shown]),
    ...(status === 'pilot' ? [element('span', { class: 'state', 'data-state': 'pilot' }, 'pilot')] : []),
    ...(due ? [element('span', {}, 'review due ', element('time', { datetime: due }, longDate(due)))] : []),
  ];
}
