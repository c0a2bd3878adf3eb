import { indexOf } from '../../model/base-index.ts';
import type { WrittenDecision } from '../../model/decision/written-table.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { localParameters, type LocalVersion } from '../../model/local-version.ts';
import type { Policy } from '../../model/policy.ts';
import { titleFromSlug } from '../../model/sop-id.ts';
import type { Parameter, Sop } from '../../model/sop.ts';
import { inSeries } from '../../model/in-series.ts';
import { settleDecisions } from '../body/decision.ts';
import { escaped } from '../body/escaped.ts';
import { settleLinks } from '../body/links.ts';
import { settleMarks } from '../body/marks.ts';
import { settleSlots, slotsIn } from '../body/slots.ts';
import type { LinkView } from '../views.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import { localsOf } from './locals-of.ts';
import { markNames } from './mark-names.ts';
import { placeTitle } from './place-title.ts';
import type { Publication } from './surroundings.ts';

/** The bodies of all pages, with nothing left to be settled. */
export interface Bodies {
  /** By file. That of a local version is the whole page as a location reads it. */
  readonly pages: ReadonlyMap<string, string>;
  /** By the file of an SOP: what locations have put into its slots, below a heading for each slot. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

export function settledBodies({ base, html }: Publication): Bodies {
  const addresses = addressesOf(base);
  const names = markNames(base);
  const links = { addressOf: pageAddresses(base, addresses), schemes: allowedSchemes(base.policy) };
  const locals = localsOf(base);
  const settle = (file: string, decisions: readonly WrittenDecision[], here: Here): string => {
    const decided = settleDecisions(settleLinks(html.get(file) ?? '', links), decisions, here.parameters);
    return settleMarks(decided, { ...names, parameter: (name) => valueHere(name, here) });
  };
  const pages = new Map<string, string>();
  const elsewhere = new Map<string, string>();
  for (const sop of base.sops) {
    const here = { parameters: sop.params };
    const versions = inOrder(locals.get(sop.id) ?? [], base);
    const words: { readonly place: string; readonly texts: ReadonlyMap<string, string> }[] = [];
    const body = settle(sop.file, sop.body.decisions, here);
    pages.set(sop.file, settleSlots(body, generalSlots(sop, versions, base, addresses)));
    for (const local of versions) {
      const set = { parameters: localParameters(sop, local), general: sop.params };
      const own = slotsIn(settle(local.file, local.body.decisions, set));
      const fill = localSlots(own.texts, sop, local, base, addresses);
      pages.set(local.file, withFoot(settleSlots(settle(sop.file, sop.body.decisions, set), fill), own.foot));
      words.push({ place: placeTitle(base, local.location), texts: own.texts });
    }
    if (words.length > 0) elsewhere.set(sop.file, slotBySlot(sop, words));
  }
  for (const path of base.paths)
    pages.set(path.file, settleSlots(settle(path.file, path.body.decisions, everywhere), asItIs));
  return { pages, elsewhere };
}

/** The anchor of each slot is on the page of the SOP too. */
function slotBySlot(
  { body }: Sop,
  versions: readonly { readonly place: string; readonly texts: ReadonlyMap<string, string> }[],
): string {
  return body.slots
    .flatMap(({ id = '' }) => {
      const own = versions.filter(({ texts }) => texts.has(id));
      if (own.length === 0) return [];
      const texts = own.map(({ place, texts: all }) => `<p>${escaped(place)}</p>${all.get(id)}`);
      return [`<h2 id="${escaped(anchorOf(id))}">${escaped(titleFromSlug(id))}, by location</h2>`, ...texts];
    })
    .join('');
}

const wayBack = /<a href="#((?:own-)?note-fnref-[^"]+)"[^>]*class="data-footnote-backref">.*?<\/a>/g;

/** The notes of a location follow those of the SOP; there is one place only that a note is described by. */
function withFoot(html: string, foot: string): string {
  const label = ' id="footnote-label"';
  const whole = html + (html.includes(label) ? foot.replace(label, '') : foot);
  // A note to what the location has replaced leads back to nothing.
  return whole.replaceAll(wayBack, (link, id: string) => (whole.includes(` id="${id}"`) ? link : ''));
}

/** The parameters that hold on a page, and on that of a location those that hold everywhere else. */
interface Here {
  readonly parameters: readonly Parameter[];
  readonly general?: readonly Parameter[];
}

const everywhere: Here = { parameters: [] };

function valueHere(
  name: string,
  { parameters, general }: Here,
): ReturnType<Parameters<typeof settleMarks>[1]['parameter']> {
  const parameter = parameters.find((one) => one.name === name);
  if (!parameter) return undefined;
  const other = general?.find((one) => one.name === name);
  return { parameter, isOwn: other !== undefined && other.value !== parameter.value };
}

type Fill = Parameters<typeof settleSlots>[1];

const asItIs: Fill = (_, text) => text;

/** On the page of the SOP, a slot says which locations have something else there. */
function generalSlots(sop: Sop, locals: readonly LocalVersion[], base: KnowledgeBase, addresses: Addresses): Fill {
  return (id, text) => {
    const others = locals.filter(({ body }) => body.slots.some((own) => own.id === id));
    if (others.length === 0) return text;
    const places = inSeries(
      others.map(({ location }) =>
        linked({ title: placeTitle(base, location), href: `${addresses.local(sop.id, location)}#${anchorOf(id)}` }),
      ),
    );
    return slot(
      id,
      '',
      `Not the same everywhere: ${places} ${others.length === 1 ? 'has its' : 'have their'} own.`,
      text,
    );
  };
}

/** As people list their locations. */
function inOrder(locals: readonly LocalVersion[], base: KnowledgeBase): readonly LocalVersion[] {
  const ids = [...base.locations.keys()];
  return locals.toSorted((a, b) => ids.indexOf(a.location) - ids.indexOf(b.location));
}

/** On the page of a location, what it has written itself stands out, and says where the text of all others is. */
function localSlots(
  texts: ReadonlyMap<string, string>,
  sop: Sop,
  { location }: LocalVersion,
  base: KnowledgeBase,
  addresses: Addresses,
): Fill {
  return (id, text) => {
    const own = texts.get(id);
    if (own === undefined) return text;
    const general = linked({ title: 'what holds elsewhere', href: `${addresses.sop(sop.id)}#${anchorOf(id)}` });
    return slot(id, ' slot-own', `At ${escaped(placeTitle(base, location))}; see ${general}.`, own);
  };
}

function slot(id: string, kind: string, note: string, text: string): string {
  const label = escaped(titleFromSlug(id));
  return `<div class="slot${kind}" id="${escaped(anchorOf(id))}" role="group" aria-label="${label}"><p class="slot-note">${note}</p>${text}</div>`;
}

function anchorOf(id: string): string {
  return `slot-${encodeURIComponent(id)}`;
}

function linked({ title, href }: LinkView): string {
  return `<a href="${escaped(href)}">${escaped(title)}</a>`;
}

/** Address of whatever stands at a path below the content root. */
function pageAddresses(base: KnowledgeBase, addresses: Addresses): (path: string) => string | undefined {
  const { pageByFile } = indexOf(base);
  return (path) => {
    const page = pageByFile.get(path);
    if (page?.kind === 'path') return addresses.path(page.id);
    if (page?.kind === 'local') return addresses.local(page.sopId, page.location);
    if (page) return addresses.sop(page.id);
    return base.files.has(path) ? addresses.file(path) : undefined;
  };
}

/** As links/scheme-allowed has them, so that what was checked is what is linked. */
function allowedSchemes(policy: Policy): readonly string[] {
  const named = policy.rules.get('links/scheme-allowed')?.options.schemes;
  return Array.isArray(named) ? named.map(String) : ['https', 'http', 'mailto', 'tel'];
}
