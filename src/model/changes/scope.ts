import { capital } from '../capital.ts';
import type { Change } from '../change.ts';
import type { Place } from '../place.ts';
import { readable, tokensOf } from './tokens.ts';

/** Where in an SOP two versions are being compared. */
export interface Scope {
  /** Title of the section; absent before the first one. */
  readonly section?: string;
  /** Names from the outside in: the section, a heading in it, a step around the point. */
  readonly above: readonly string[];
  /** Number of the step, as printed, when it is about one: `4.2`. */
  readonly step?: string;
  /** True in the section that holds the steps; its name goes without saying. */
  readonly isProcedure: boolean;
  /** True where the policy says that nothing is prescribed. */
  readonly isInformative: boolean;
  /** The block of the grammar around it: its id, and whether the first row that fits decides. */
  readonly block?: { readonly id?: string; readonly isFirstHit: boolean };
  /** In the new version; absent inside something that is gone. */
  readonly place?: Place;
}

export type NewChange = Omit<Change, 'where' | 'section' | 'place'>;

/** A change at this place; one in an informative section is never material. */
export function changeIn(scope: Scope, change: NewChange): Change {
  return {
    ...change,
    weight: scope.isInformative && change.weight === 'material' ? 'editorial' : change.weight,
    where: whereIs(scope),
    ...(scope.section === undefined ? {} : { section: scope.section }),
    ...(scope.place === undefined || change.after === undefined ? {} : { place: scope.place }),
  };
}

/** `Procedure, step 3`; `Scope`. */
function whereIs({ above, step }: Scope): string {
  return [...above, ...(step === undefined ? [] : [`step ${step}`])].join(', ');
}

/** How a sentence begins that speaks of this place: `Step 3`; `Contingency, step 3`. */
export function subject(scope: Scope): string {
  const [section, ...inside] = scope.above;
  const isPlain = scope.isProcedure && (inside.length > 0 || scope.step !== undefined);
  return capital(whereIs({ ...scope, above: isPlain ? inside : [section ?? '', ...inside] }));
}

/** Ends a sentence behind a quotation, unless the quoted words end one themselves. */
export function ended(sentence: string): string {
  return /[.!?…]"$/.test(sentence) ? sentence : `${sentence}.`;
}

const longestQuote = 80;

/** A canonical text in quotation marks, short enough for a sentence. */
export function quoted(text: string): string {
  const words = readable(tokensOf(text));
  if (words.length <= longestQuote) return `"${words}"`;
  const cut = words.slice(0, longestQuote);
  return `"${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestQuote / 2)).replace(/[\s.,;:]+$/, '')} …"`;
}
