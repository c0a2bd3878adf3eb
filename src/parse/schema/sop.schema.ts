import { z } from 'zod';
import { outcomes } from '../../model/sop.ts';
import { identifier, identifiers, someTime, words, writtenDate } from './fields.ts';

const reviewEvidence = z.strictObject({
  /** Who reviewed: a person id. */
  by: identifier.optional(),
  /** What came of it: the text stands, it was changed, or the SOP was taken out of use. */
  outcome: z.enum(outcomes).optional(),
  /** What was actually checked. */
  note: words.optional(),
  /** Digest of the normative text that was reviewed: 16 hexadecimal digits, in quotes. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'Expected 16 hexadecimal digits.')
    .optional(),
  /** Digest of each section of it, so that it can be said which one has changed: `purpose:3f2a scope:91bc`. */
  sections: z
    .string()
    .regex(/^[^\s:]+:[0-9a-f]{4}(?: [^\s:]+:[0-9a-f]{4})*$/, 'Expected section ids with four hexadecimal digits each.')
    .optional(),
});

const parameter = z.strictObject({
  /** The value everywhere, unless a location has its own. */
  value: z.union([z.number(), z.string()]),
  /** The least a location may set. */
  min: z.number().optional(),
  /** The most a location may set. */
  max: z.number().optional(),
  /** What the number counts: `GBP`, `minutes`. */
  unit: words.optional(),
});

const pilot = z.strictObject({
  /** The day the trial ends. */
  ends: writtenDate.optional(),
  /** What is expected of which KPI by then. */
  expect: words.optional(),
});

/** The frontmatter of an SOP, `content/sops/<department>/<slug>.md`. */
export const sopSchema = z.strictObject({
  /** What the procedure does, as an instruction: "Approve a refund over the limit". */
  title: words,
  /** One sentence for lists and search results. */
  summary: words.optional(),
  /** Who answers for this SOP: the id of a person, or of a role that somebody holds. */
  owner: identifier.optional(),
  /** Who stands in for the owner; never the same people. Required at high risk. */
  deputy: identifier.optional(),
  /** The day someone last confirmed that this is how the work is done, as YYYY-MM-DD. */
  reviewed: writtenDate.optional(),
  /** Evidence of that review. */
  review: reviewEvidence.optional(),
  /** How often to review, when that differs from the policy's interval for the risk. */
  review_every: someTime.optional(),
  /** What is at stake when this is done wrong. Medium when absent. */
  risk: z.enum(['low', 'medium', 'high']).optional(),
  /** Where it is in its life. Active when absent. */
  status: z.enum(['draft', 'pilot', 'active', 'retired']).optional(),
  /** The KPIs this procedure moves; at least one when active. */
  kpis: identifiers.optional(),
  /** The roles that perform it. */
  roles: identifiers.optional(),
  /** The tools it needs. */
  tools: identifiers.optional(),
  /** The locations where it holds; everywhere when absent. */
  locations: identifiers.optional(),
  /** Who decides when the procedure does not fit: a person or a role. */
  escalate_to: identifier.optional(),
  /** The SOP that took its place. Required when retired. */
  replaced_by: identifier.optional(),
  /** Earlier ids of this SOP, so that old links still lead here. */
  aliases: identifiers.optional(),
  /** What a trial is to show, and until when. Required when the status is pilot. */
  pilot: pilot.optional(),
  /** Named values that a location may set within bounds. */
  params: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), parameter).optional(),
});

export type SopFrontmatter = z.infer<typeof sopSchema>;
