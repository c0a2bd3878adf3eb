import type { Element, ElementContent } from 'hast';
import type {
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  List,
  ListItem,
  Nodes,
  Parents,
  Root,
  Table,
} from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import { calendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { resolveHref } from '../../model/href.ts';
import { decisionSection } from './decision.ts';
import { element, isElement, textIn } from './element.ts';
import { linkProperties, pictureAddress } from './links.ts';
import { pendingMark } from './marks.ts';
import { pendingItem } from './path-items.ts';
import { pendingSlot } from './slots.ts';
import { tableRegion } from './table.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['link']>>[0];

/** What the handlers know of the page they are in; travels as the data of its file. */
export interface PageInHand {
  readonly file: string;
  /** True for an onboarding path: its points say what they lead to. */
  readonly isPath: boolean;
  /** Before the ids of a page whose text goes into another one. */
  readonly idPrefix: string;
  /** Step id → number as printed. */
  readonly stepNumbers: ReadonlyMap<string, string>;
  readonly tree: Root;
  /** Tables so far: each gets a name of its own. */
  tables: number;
  /** Decisions so far. */
  decisions: number;
}

/** How our nodes become elements, where remark-rehype's own way is not what a page needs. */
export const handlers: Handlers = {
  root: (state: State) => state.wrap(state.all(pageOf(state).tree)) as ElementContent[],
  // The page's title is its only heading of level 1.
  heading: (state: State, node: Heading) =>
    element(`h${Math.max(2, node.depth)}`, idHere(state, node), state.all(node)),
  // Raw HTML is shown as the characters that were written, never as markup.
  html: (_, node: Html, parent: Parents | undefined) => asWritten(node, parent),
  link: (state: State, node: Link) => anchor(state, node, node.url, node.title),
  linkReference(state: State, node: LinkReference) {
    const definition = state.definitionById.get(node.identifier.toUpperCase());
    if (!definition) return defaultHandlers.linkReference(state, node);
    return anchor(state, node, definition.url, definition.title);
  },
  image: (state: State, node: Image) => picture(state, node, node.url),
  imageReference(state: State, node: ImageReference) {
    const definition = state.definitionById.get(node.identifier.toUpperCase());
    return definition ? picture(state, node, definition.url) : defaultHandlers.imageReference(state, node);
  },
  list,
  listItem,
  table(state: State, node: Table) {
    const page = pageOf(state);
    page.tables += 1;
    return tableRegion(defaultHandlers.table(state, node), page.tables);
  },
  code(state: State, node) {
    const pre = defaultHandlers.code(state, node);
    // Long lines scroll sideways; the keyboard must be able to do it too.
    pre.properties.tabIndex = 0;
    return pre;
  },
  textDirective(state: State, node: TextDirective) {
    if (node.name === 'until') return claim(state, node);
    return pendingMark(node, node.attributes?.irreversible !== undefined, state.all(node) as ElementContent[]);
  },
  containerDirective(state: State, node: ContainerDirective) {
    const children = state.wrap(state.all(node), true) as ElementContent[];
    if (node.name === 'local') return [...pendingSlot(node.attributes?.['id'], children)];
    if (node.name !== 'decision') return children;
    const page = pageOf(state);
    page.decisions += 1;
    return decisionSection({ ...idHere(state, node), hit: node.attributes?.['hit'] }, page.decisions - 1, children);
  },
};

function pageOf(state: State): PageInHand {
  return (state.options.file as VFile).data as unknown as PageInHand;
}

const lineParents: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'textDirective',
]);

function asWritten(node: Html, parent: Parents | undefined): ElementContent {
  const text: ElementContent = { type: 'text', value: node.value };
  return parent && lineParents.has(parent.type)
    ? text
    : element('pre', { className: ['as-written'], tabIndex: 0 }, [text]);
}

function anchor(state: State, node: Nodes & Parents, url: string, title: string | null | undefined): Element {
  const properties = linkProperties(pageOf(state), url);
  return element('a', { ...properties, ...(title ? { title } : {}) }, state.all(node));
}

/** A picture of ours; one that stands elsewhere becomes a link to it, since pages fetch nothing from other hosts. */
function picture(state: State, node: Image | ImageReference, url: string): Element {
  const page = pageOf(state);
  const alt = node.alt ?? '';
  const src = pictureAddress(page.file, url);
  if (src === undefined) return element('a', linkProperties(page, url), [{ type: 'text', value: alt || url }]);
  return element('img', { src, alt, loading: 'lazy', decoding: 'async' }, []);
}

function list(state: State, node: List): Element {
  const made = defaultHandlers.list(state, node);
  if (node.children[0] && idOf(node.children[0]).id !== undefined) {
    made.properties = { ...made.properties, className: ['steps'], role: 'list' };
  }
  return made;
}

/** A step: its number is a link to itself, and its own words are always a paragraph. */
function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const { id } = idOf(node);
  if (id === undefined) {
    const item = namedCheckbox(defaultHandlers.listItem(state, node, parent), node);
    const target = pageOf(state).isPath ? firstTarget(node, pageOf(state).file) : undefined;
    if (target !== undefined) item.children.push(pendingItem(target));
    return item;
  }
  const number = pageOf(state).stepNumbers.get(id) ?? '';
  const label = [element('span', {}, [{ type: 'text', value: 'Step ' }]), { type: 'text', value: number } as const];
  const self = element('a', { className: ['step-number'], href: `#${id}` }, label);
  return element('li', { className: ['step'], id }, [self, ...state.all(node)] as ElementContent[]);
}

/** The same as it stands on the page. */
function idHere(state: State, node: Heading | ContainerDirective): { readonly id: string | undefined } {
  const { id } = idOf(node);
  return { id: id === undefined ? undefined : pageOf(state).idPrefix + id };
}

/** The file that a point leads to with its first words. */
function firstTarget({ children: [paragraph] }: ListItem, file: string): string | undefined {
  const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const target = link?.type === 'link' ? resolveHref(file, link.url) : undefined;
  return target?.kind === 'file' ? target.path : undefined;
}

/** The id that the reader of the facts gave to a heading, a step or a decision. */
function idOf(node: Heading | ListItem | ContainerDirective): { readonly id?: string } {
  return (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties ?? {};
}

function namedCheckbox(item: Element, { checked }: ListItem): Element {
  if (typeof checked !== 'boolean') return item;
  const holders = [item, ...item.children.filter(isElement)];
  for (const holder of holders) {
    for (const child of holder.children) {
      if (child.type === 'element' && child.tagName === 'input')
        child.properties.ariaLabel = checked ? 'Done' : 'To do';
    }
  }
  return item;
}

function claim(state: State, node: TextDirective): ElementContent[] {
  const prose = (node.data as { claim?: string } | undefined)?.claim ?? '';
  const until = textIn({ children: state.all(node) as ElementContent[] });
  const date = calendarDate(until.trim());
  return [{ type: 'text', value: `${prose}${prose === '' ? '' : ' '}(until ${date ? longDate(date) : until})` }];
}
