import type { HandoverPlan } from '../../edit/handover/plan.ts';
import type { Handover } from '../../edit/handover/step.ts';
import { rewritten } from '../../edit/rewrite.ts';
import { indexOf } from '../../model/base-index.ts';
import { few } from '../../model/few.ts';
import { isInForce } from '../../model/catalogue.ts';
import { freshnessOn } from '../../model/freshness.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { needsReview, reviewDays } from '../../model/review-days.ts';
import { reviewersOf } from '../../model/reviewers.ts';
import { baseWith } from '../../parse/knowledge-base.ts';
import { amount } from '../../report/closing.ts';
import type { OpenedBase } from '../base.ts';
import type { HandoverFlags } from './request.ts';

/** What the plan leaves to a person, one line each. */
export function linesOfLeft({ left }: HandoverPlan, { from }: Handover, { root }: OpenedBase): readonly string[] {
  return left.map(
    ({ file, place, what, reason }) => `  ${root.prefix}${file}:${place.line}  ${what} stays ${from}: ${reason}.`,
  );
}

/** What a handover does not do, for those who might think it does. */
export function remarks(
  plan: HandoverPlan,
  handover: Handover,
  flags: HandoverFlags,
  opened: OpenedBase,
): readonly string[] {
  const { base } = opened;
  const { from } = handover;
  const said = [...ofReviews(plan, handover, opened), ...ofWaivers(handover, opened)];
  if (base.unreadable.length > 0) {
    said.push(`${amount(base.unreadable.length, 'file')} cannot be read and may name ${from} too: sop check says why.`);
  }
  if (flags.only === undefined && base.directory.people.get(from)?.left === undefined) {
    said.push(`people.yaml does not say when ${from} leaves: write \`left:\` there with the first day without them.`);
  }
  return said;
}

function ofReviews(plan: HandoverPlan, { from }: Handover, { base, today }: OpenedBase): readonly string[] {
  const said: string[] = [];
  const files = new Set(plan.rewrites.map(({ file }) => file));
  const sops = [...files].flatMap((file) => {
    const page = indexOf(base).pageByFile.get(file);
    return page?.kind === 'sop' && needsReview(page) ? [page] : [];
  });
  const late = sops.filter((sop) => freshnessOn(reviewDays(sop, base.policy), today) !== 'fresh').length;
  if (sops.length > 0) {
    const which =
      late === 0
        ? 'they stay due when they were'
        : `${late} of ${amount(sops.length, 'SOP')} need${late === 1 ? 's' : ''} one now`;
    said.push(`No review is recorded, since a new name is none: ${which}.`);
  }
  const own = base.sops.filter(({ review }) => review?.by === from).length;
  if (own > 0)
    said.push(`${amount(own, 'review')} by ${from} stay${own === 1 ? 's' : ''} in their name until the next.`);
  return [...said, ...ofStrangers(plan, from, base)];
}

/** Of somebody who leaves it is plain that they were entitled; of somebody who stays the files cannot tell any more. */
function ofStrangers({ rewrites }: HandoverPlan, from: string, base: KnowledgeBase): readonly string[] {
  if (base.directory.people.get(from)?.left !== undefined) return [];
  const { sops, directory } = baseWith(base, rewritten(base.sources, rewrites));
  const strange = sops.filter(
    (sop) =>
      needsReview(sop) &&
      sop.review?.by === from &&
      !reviewersOf(sop, directory).some(({ person }) => person.id === from),
  );
  if (strange.length === 0) return [];
  return [
    `${from} stays and will be neither owner nor deputy of ${few(strange.map(({ id }) => id))}: freshness/reviewer-entitled asks for a review by somebody who is.`,
  ];
}

function ofWaivers({ from }: Handover, { base, root, today }: OpenedBase): readonly string[] {
  const said: string[] = [];
  const granted = base.waivers.filter((waiver) => waiver.grantedBy === from && isInForce(waiver, today));
  if (granted.length > 0) {
    const places = granted.map((waiver) => `${root.prefix}${waiver.file}:${waiver.at().line}`).join(', ');
    const what = granted.length === 1 ? '1 waiver stays' : `${granted.length} waivers stay`;
    said.push(`${what} in force as granted by ${from}; somebody who stays may grant it anew or end it: ${places}.`);
  }
  if (base.policy.waivers.grantedBy?.includes(from)) {
    said.push(`policy.yaml still lets ${from} grant waivers: take them out of \`waivers.granted_by\`.`);
  }
  return said;
}
