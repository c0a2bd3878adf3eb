import { z } from 'zod';
import { date, identifier, localOrSop, someTime, timeZone, words } from './fields.ts';

export const toolSchema = z.strictObject({
  /** How SOPs name this tool. */
  id: identifier,
  /** As people say it. */
  title: words,
  /** Who answers for it: a person or a role. */
  owner: identifier.optional(),
  /** Where it is opened. */
  url: z.url('Expected a web address.').optional(),
  /** What it is for, in a sentence. */
  summary: words.optional(),
});

export const locationSchema = z.strictObject({
  /** How SOPs name this location. */
  id: identifier,
  /** As people say it. */
  title: words,
  /** What kind of place it is: `store`, `office`. */
  kind: words.optional(),
  /** Time zone of the IANA database; the policy's when absent. */
  time_zone: timeZone.optional(),
});

export const termSchema = z.strictObject({
  /** The word. */
  term: words,
  /** What it means here. */
  means: words,
  /** Other words for the same thing, found by search too. */
  also: z.array(words).optional(),
});

export const objectiveSchema = z.strictObject({
  /** How KPIs name this objective. */
  id: identifier,
  /** What the organisation wants, in a sentence. */
  title: words,
  /** Who answers for it: a person or a role. */
  owner: identifier.optional(),
  /** When it is judged: `2026`, `2026 H2`. */
  period: z.union([z.string(), z.number()]).optional(),
});

export const waiverSchema = z.strictObject({
  /** The rule that is set aside: `freshness/overdue`. */
  rule: identifier,
  /** The SOP it is set aside for, or its version at one location: `stores/open-the-store@porto`. */
  sop: localOrSop,
  /** Why. */
  reason: words,
  /** Who allowed it: a person id. */
  granted_by: identifier,
  /** The last day on which it holds. */
  until: date,
});

export const kpiSchema = z.strictObject({
  /** What is measured. */
  title: words,
  /** Who answers for the number: a person or a role. */
  owner: identifier.optional(),
  /** The objective it serves. */
  objective: identifier.optional(),
  /** What the number counts: `days`, `%`. */
  unit: words.optional(),
  /** Which way is good. */
  better: z.enum(['lower', 'higher']).optional(),
  /** Whether it tells early (leading) or afterwards (lagging). */
  type: z.enum(['leading', 'lagging']).optional(),
  /** The value aimed at. */
  target: z.number().optional(),
  /** The value at which somebody must act. */
  alert: z.number().optional(),
  /** How often there is a new value. */
  every: someTime.optional(),
  /** Where the numbers come from. */
  source: z.union([words, z.strictObject({ query: words })]).optional(),
  /** When the number asks for a review of its SOPs. */
  review_when: z
    .strictObject({
      /** After this many values in a row on the wrong side of the target. */
      off_target: z.int().min(1),
    })
    .optional(),
});

export const siteSchema = z.strictObject({
  /** The name of the site. */
  title: words,
  /** One sentence below it. */
  summary: words.optional(),
  /** The public address, when there is one. */
  url: z.url('Expected a web address.').optional(),
  /** Web address of the repository. */
  repository: z.url('Expected a web address.').optional(),
  /** Where a file of the content folder is edited on the web; its path is appended. */
  edit_url: z.url('Expected a web address.').optional(),
  /** The departments in the order of the navigation. */
  departments: z
    .array(
      z.strictObject({
        /** Its folder below `sops/`. */
        id: identifier,
        /** As people say it. */
        title: words,
        /** What it does, in a sentence. */
        summary: words.optional(),
      }),
    )
    .optional(),
});
