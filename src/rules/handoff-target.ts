import type { BaseIndex } from '../model/base-index.ts';
import type { Mark } from '../model/body.ts';
import type { Verdict } from '../model/finding.ts';
import type { Page } from '../model/knowledge-base.ts';
import { allNearest, didYouMean } from '../model/nearest.ts';
import { successorOf } from './successor.ts';

/** What is wrong with where a hand-off leads. */
export function* handoffTarget({ label, labelPlace: place }: Mark, page: Page, index: BaseIndex): Iterable<Verdict> {
  const target = index.sopById.get(label);
  if (target === page) {
    const fix = 'Name the SOP that takes over, or link the step to go back to.';
    yield { place, message: 'This SOP hands the work to itself.', fix };
  } else if (target?.status === 'retired') {
    const next = successorOf(target, index);
    yield {
      place,
      message: `The work is handed to "${target.title}", which is retired.${next ? ` Did you mean "${next.id}"?` : ''}`,
      ...(next ? { suggestions: [next.id] } : {}),
      related: [{ file: target.file, place: target.at('status'), message: `The status of ${target.id}.` }],
    };
  } else if (!target && !index.unreadableById.has(label)) {
    yield { place, ...unknown(label, index) };
  }
}

function unknown(label: string, index: BaseIndex): Pick<Verdict, 'message' | 'suggestions'> {
  const moved = index.sopByAlias.get(label);
  if (moved) {
    const message = `The SOP "${label}" has another id now. Did you mean "${moved.id}"?`;
    return { message, suggestions: [moved.id] };
  }
  const known = [...index.sopById.keys()];
  const suggestions = allNearest(label, known);
  return {
    message: `There is no SOP "${label}" to hand the work to.${didYouMean(label, known)}`,
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}
