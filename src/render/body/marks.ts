import type { Element, ElementContent } from 'hast';
import type { TextDirective } from 'mdast-util-directive';
import type { MarkName } from '../../model/body.ts';
import { capital } from '../../model/capital.ts';
import { duration, durationInWords } from '../../model/duration.ts';
import { parameterInWords } from '../../model/parameter.ts';
import type { Parameter } from '../../model/sop.ts';
import { element, textIn } from './element.ts';
import { escaped } from './escaped.ts';

/** A name as a reader knows it, and where its page is. */
interface Named {
  readonly title: string;
  readonly href?: string;
}

/** What marks name, once the whole base is known; undefined for what is in no list. */
export interface MarkNames {
  party(id: string): Named | undefined;
  tool(id: string): Named | undefined;
  sop(id: string): Named | undefined;
  /** As it holds on the page; own where it is the value of the page's location and not that of all. */
  parameter(name: string): { readonly parameter: Parameter; readonly isOwn: boolean } | undefined;
}

/**
 * A mark waits, as pending links do, for what the rest of the base says of its name: it is written as an element
 * with a value that no author can write.
 */
const pending = /<data value="<(\w+)(!?)(~?) ([^">]*)>">[^<]*<\/data>/g;

/** The mark as it waits. Its label is one name: markup in it is left out. */
export function pendingMark({ name }: TextDirective, irreversible: boolean, label: ElementContent[]): Element {
  const text = textIn({ children: label });
  const value = `<${name}${irreversible ? '!' : ''} ${encodeURIComponent(text)}>`;
  return element('data', { value }, [{ type: 'text', value: text }]);
}

/** Where a mark is all that is said, as in an outcome of a table, it is words like any others and no chip. */
export function asPlainWords(mark: Element): void {
  mark.properties.value = String(mark.properties.value).replace(/^<(\w+!?) /, '<$1~ ');
}

/** Settles every pending mark of a page: into a chip that reads as words, or the value of a parameter. */
export function settleMarks(html: string, names: MarkNames): string {
  return html.replaceAll(pending, (_, name: MarkName, irreversible: string, plain: string, encoded: string) => {
    const label = decodeURIComponent(encoded);
    if (name === 'param') return valueOf(label, names);
    const words = wordsOf(name, label, irreversible !== '', names);
    return plain === '' ? chip(words, dataOf(name, label)) : words;
  });
}

function valueOf(label: string, names: MarkNames): string {
  const found = names.parameter(label);
  const kind = found?.isOwn ? 'param param-own' : 'param';
  return `<b class="${kind}">${escaped(found ? parameterInWords(found.parameter) : label)}</b>`;
}

/** What run mode asks of a step: how long it takes, and whether somebody approves it. */
function dataOf(name: MarkName, label: string): string {
  const time = name === 'takes' ? duration(label) : undefined;
  return name === 'approve' ? ' data-approves' : time === undefined ? '' : ` data-seconds="${time}"`;
}

/** The brackets are for who hears the page, or copies from it: there a chip has no border. */
function chip(words: string, data: string): string {
  return `<span class="mark"${data}><span class="hidden-words">(</span>${words}<span class="hidden-words">)</span></span>`;
}

function wordsOf(name: MarkName, label: string, irreversible: boolean, names: MarkNames): string {
  switch (name) {
    case 'by':
      return `by ${linked(names.party(label), label)}`;
    case 'auto':
      return `runs by itself in ${linked(names.tool(label), label)}${irreversible ? ', cannot be undone' : ''}`;
    case 'approve':
      return `${linked(names.party(label), label)} approves`;
    case 'handoff':
      return `goes on in ${linked(names.sop(label), label)}`;
    default:
      return `<span class="hidden-words">takes </span>${escaped(timeIn(label))}`;
  }
}

function timeIn(label: string): string {
  const time = duration(label);
  return time === undefined ? label : durationInWords(time);
}

function linked(named: Named | undefined, label: string): string {
  if (named === undefined) return escaped(label);
  const title = escaped(capital(named.title));
  return named.href === undefined ? title : `<a href="${escaped(named.href)}">${title}</a>`;
}
