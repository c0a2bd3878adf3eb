import { z } from 'zod';
import { date, identifiers, someTime, span, timeZone, words } from './fields.ts';

const severity = z.enum(['off', 'info', 'warning', 'error']);

/** `content/policy.yaml`: what this organisation demands. Every field has a default. */
export const policySchema = z.strictObject({
  /** The time zone whose calendar decides what day it is. Default `UTC`. */
  time_zone: timeZone.optional(),
  /** Freezes the day; for samples and demonstrations. Every report and page then says so. */
  today: date.optional(),
  /** How long a procedure may go without a review, by risk. Default 12, 6 and 3 months. */
  intervals: z
    .strictObject({
      /** At low risk. */
      low: someTime.optional(),
      /** At medium risk. */
      medium: someTime.optional(),
      /** At high risk. */
      high: someTime.optional(),
    })
    .optional(),
  /**
   * Lets the interval of an SOP grow while its reviews find nothing to change. Off unless this is here. Reads the
   * history in git. A review that changed the text, and a KPI of the SOP at its alert, bring the interval for the
   * risk back; an SOP with a `review_every` of its own keeps that.
   */
  adaptive: z
    .strictObject({
      /** So many unchanged reviews in a row lengthen the interval by one step. Default 2. */
      after: z.int().min(1).optional(),
      /** The steps: `[9 months, 12 months, 18 months]`. Each SOP takes those that are longer than its risk's interval. */
      ladder: z.array(someTime).min(1),
      /** The longest interval by risk. Default the last step, and at high risk the interval for it, which then never grows. */
      longest: z
        .strictObject({
          /** At low risk. */
          low: someTime.optional(),
          /** At medium risk. */
          medium: someTime.optional(),
          /** At high risk. */
          high: someTime.optional(),
        })
        .optional(),
    })
    .optional(),
  /** How long before the due day a review counts as due soon. Default `14 days`. */
  due_soon: span.optional(),
  /** How long after the due day before it is overdue. Default `0 days`. */
  grace: span.optional(),
  /** The sections of an SOP. */
  sections: z
    .strictObject({
      /** Every SOP has these. Default Purpose, Scope, Procedure, Exceptions, Escalation. */
      required: z.array(words).optional(),
      /** At high risk these too. Default Contingency. */
      at_high_risk: z.array(words).optional(),
      /** Changing these needs no new review: they are left out of the digest. Default none. */
      informative: z.array(words).optional(),
      /** The section whose numbered list holds the steps. Default Procedure. */
      procedure: words.optional(),
    })
    .optional(),
  /** What people can bear. */
  capacity: z
    .strictObject({
      /** Reviews a person can do in a week. Default 5. */
      reviews_per_week: z.int().min(1).optional(),
      /** The largest number of reviews one person may record on a day. Default 4. */
      reviews_per_day: z.int().min(1).optional(),
    })
    .optional(),
  /** Who may set a rule aside, and how often. */
  waivers: z
    .strictObject({
      /** The largest number of waivers in force at a time. Default 10. */
      most: z.int().min(0).optional(),
      /** Who may grant them: people and roles. Default everyone in `people.yaml`. */
      granted_by: identifiers.optional(),
    })
    .optional(),
  /** Severity by rule, or severity and options: `freshness/due-soon: off`, `links/scheme-allowed: { schemes: [https] }`. */
  rules: z.record(z.string(), z.union([severity, z.looseObject({ severity: severity.optional() })])).optional(),
  /** Field names of an existing set of documents: ours, then theirs. `reviewed: last_reviewed_on`. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Which files are SOPs: globs below the content root. Default every Markdown file below `sops`. */
  include: z.array(words).optional(),
  /** Which of them are not. Default none. */
  ignore: z.array(words).optional(),
});
