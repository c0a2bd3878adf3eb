import { calendarDate } from '../../model/calendar-date.ts';
import { indexOf } from '../../model/base-index.ts';
import { party } from '../../model/directory.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { isSameWord, isSlip } from '../../model/nearest.ts';
import { doubtOfAnchor, doubtOfLink } from './link.ts';
import type { Doubt } from './proposal.ts';

/** An hour of some zone: the day may be another one where the company is. At midnight it was a day that was written. */
const moment = /\d[T ]+(?!00:00(?::00(?:\.0+)?)?\D*$)\d{1,2}:.*(?:Z|[+-]\d\d:?\d\d)$/i;

const ofDate: Doubt = ({ seen, meant }) => {
  if (calendarDate(meant) === undefined) return notOnlyForm(meant);
  return moment.test(seen.trim()) ? `where you are, that moment may not be on ${meant}` : undefined;
};

const ofName: Doubt = ({ seen, meant }) => (isSlip(seen, meant) ? undefined : notOnlyForm(meant));

/** A letter more or less may be somebody else, who is only not in people.yaml yet. */
const ofPerson: Doubt = (proposal, base) => {
  const { seen, meant } = proposal;
  const isPerson = party(base.directory, meant).kind === 'person';
  if (!isPerson || !isSlip(seen, meant)) return ofName(proposal, base);
  return isSameWord(seen, meant)
    ? undefined
    : `it may be somebody else than ${meant}, whom people.yaml does not name yet`;
};

/** A field's value: a date, a list without its brackets, one of a few words, or a name that was written for its id. */
const ofValue: Doubt = (proposal, base) => {
  const { seen, meant } = proposal;
  if (calendarDate(meant) !== undefined) return ofDate(proposal, base);
  if (meant === `[${seen.trim()}]`) return undefined;
  return isSlip(seen, meant) && (idForm.test(seen) || isKnown(meant, base)) ? undefined : notOnlyForm(meant);
};

const idForm = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;

function isKnown(id: string, base: KnowledgeBase): boolean {
  return (
    party(base.directory, id).kind !== 'unknown' ||
    [base.kpis, base.objectives, base.tools, base.locations, indexOf(base).sopById].some((known) => known.has(id))
  );
}

/** An SOP that is there and retired was meant as it was written; only a person knows who comes after it. */
const ofSuccessor: Doubt = ({ seen, meant }, base) => {
  const { sopById, sopByAlias } = indexOf(base);
  if (sopById.has(seen)) return 'only a person knows what has taken its place';
  return sopByAlias.get(seen)?.id === meant || isSlip(seen, meant) ? undefined : notOnlyForm(meant);
};

const ofQuotes: Doubt = ({ seen, meant }) => (meant === JSON.stringify(seen) ? undefined : notOnlyForm(meant));

function notOnlyForm(meant: string): string {
  return `${meant} is more than another way to write it`;
}

/**
 * The rules whose findings can be mended without a person, each with what is to be said against a proposal. One that
 * leaves a doubt is a guess, and stays with the people who know.
 */
export const mendable: ReadonlyMap<string, Doubt> = new Map<string, Doubt>([
  ...[
    'measure/kpi-known',
    'references/locations-known',
    'references/objectives-known',
    'references/roles-known',
    'references/tools-known',
    'shape/unknown-key',
  ].map((rule) => [rule, ofName] as const),
  ...[
    'measure/kpi-owned',
    'ownership/deputy-known',
    'ownership/escalation-known',
    'ownership/owner-known',
    'references/colleagues-known',
    'references/holders-known',
    'references/list-owners-known',
  ].map((rule) => [rule, ofPerson] as const),
  ['freshness/claim-expired', ofDate],
  ['freshness/review-date-valid', ofDate],
  ['identity/retired-has-successor', ofSuccessor],
  ['links/anchor-exists', doubtOfAnchor],
  ['links/image-exists', doubtOfLink],
  ['links/target-exists', doubtOfLink],
  ['shape/data-valid', ofValue],
  ['shape/frontmatter-valid', ofValue],
  ['shape/yaml-surprise', ofQuotes],
]);
