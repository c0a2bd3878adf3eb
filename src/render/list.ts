import type { CalendarDate } from '../model/calendar-date.ts';
import { effortOf, type Effort } from '../model/effort.ts';
import { livingPeople } from '../model/directory.ts';
import { freshnessOn, type Freshness } from '../model/freshness.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { isBehind } from '../model/local-differences.ts';
import { localAsSop, type LocalVersion } from '../model/local-version.ts';
import { needsReview, reviewDays } from '../model/review-days.ts';
import { sopAddress } from '../model/site-settings.ts';
import type { Risk, Sop, SopId, Status } from '../model/sop.ts';

/** One SOP as programs see it: `sop list --json` and `/api/sops.json`. Every key is always there; null where there is nothing to say. */
export interface ListedSop {
  readonly id: SopId;
  readonly title: string;
  /** A person or a role. */
  readonly owner: string | null;
  /** Ids of the people behind the owner who are there on the day. */
  readonly people: readonly string[];
  readonly deputy: string | null;
  readonly department: string;
  readonly status: Status;
  readonly risk: Risk;
  readonly reviewed: CalendarDate | null;
  /** Null for drafts and retired SOPs, which are not reviewed, and where no review is recorded. */
  readonly due: CalendarDate | null;
  /** `unreviewed` for drafts and retired SOPs too. */
  readonly freshness: Freshness;
  readonly kpis: readonly string[];
  readonly roles: readonly string[];
  readonly tools: readonly string[];
  /** Null: everywhere. */
  readonly locations: readonly string[] | null;
  /** Where it is done in another way, and who answers for that. */
  readonly localVersions: readonly ListedLocal[];
  /** By the marks of the steps. */
  readonly effort: ListedEffort;
  /** Null where the review recorded no digest to compare with. */
  readonly changedSinceReview: boolean | null;
  /** Path from the site's root; with the site's address before it where `site.yaml` gives one. */
  readonly url: string;
}

interface ListedLocal {
  readonly location: string;
  readonly owner: string | null;
  readonly reviewed: CalendarDate | null;
  readonly due: CalendarDate | null;
  readonly freshness: Freshness;
  /** True when the SOP is another text than it was compared with. */
  readonly behind: boolean;
  readonly url: string;
}

interface ListedEffort extends Omit<Effort, 'time'> {
  /** From the first step to the last; null where no step says how long it takes. */
  readonly minutes: number | null;
  /** Those of the steps that run by themselves. */
  readonly unattendedMinutes: number | null;
  /** False where some steps do not say how long they take: then `minutes` are the least. */
  readonly timeIsComplete: boolean;
}

/** All SOPs of a base on a day, in the order of their files. `digestOf` gives the digest of an SOP's normative text. */
export function listSops(
  base: KnowledgeBase,
  today: CalendarDate,
  digestOf: (sop: Sop) => string,
): readonly ListedSop[] {
  const locals = Map.groupBy(base.locals, ({ sopId }) => sopId);
  return base.sops.map((sop) => {
    const days = needsReview(sop) ? reviewDays(sop, base.policy) : undefined;
    const recorded = sop.review?.digest;
    return {
      id: sop.id,
      title: sop.title,
      owner: sop.owner ?? null,
      people: sop.owner === undefined ? [] : livingPeople(base.directory, sop.owner, today).map(({ id }) => id),
      deputy: sop.deputy ?? null,
      department: sop.department,
      status: sop.status,
      risk: sop.risk,
      reviewed: sop.reviewed?.date ?? null,
      due: days?.due ?? null,
      freshness: freshnessOn(days, today),
      kpis: sop.kpis,
      roles: sop.roles,
      tools: sop.tools,
      locations: sop.locations ?? null,
      localVersions: (locals.get(sop.id) ?? []).map((local) => listedLocal(local, sop, base, today)),
      effort: listedEffort(sop),
      changedSinceReview: recorded === undefined ? null : recorded !== digestOf(sop),
      url: sopAddress(base.site, sop.id),
    };
  });
}

function listedLocal(local: LocalVersion, sop: Sop, { policy, site }: KnowledgeBase, today: CalendarDate): ListedLocal {
  const own = localAsSop(local, sop);
  const days = needsReview(own) ? reviewDays(own, policy) : undefined;
  return {
    location: local.location,
    owner: own.owner ?? null,
    reviewed: own.reviewed?.date ?? null,
    due: days?.due ?? null,
    freshness: freshnessOn(days, today),
    behind: isBehind(sop, local, policy.sections.informative),
    url: `${sopAddress(site, sop.id)}${local.location}/`,
  };
}

function listedEffort(sop: Sop): ListedEffort {
  const { time, ...counts } = effortOf(sop);
  return {
    ...counts,
    minutes: time ? inMinutes(time.total) : null,
    unattendedMinutes: time ? inMinutes(time.unattended) : null,
    timeIsComplete: time?.complete ?? false,
  };
}

/** To the second: `0.75` for 45 of them. */
function inMinutes(seconds: number): number {
  return Math.round((seconds / 60) * 10_000) / 10_000;
}
