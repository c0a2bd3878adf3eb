import { z } from 'zod';
import { identifier, words, writtenDate } from './fields.ts';
import { sopSchema } from './sop.schema.ts';

/** The frontmatter of an onboarding path, `content/paths/<id>.md`. */
export const pathSchema = z.strictObject({
  /** The name of the path: "Your first month in customer care". */
  title: words,
  /** One sentence for lists. */
  summary: words.optional(),
  /** The role the path leads into. */
  role: identifier.optional(),
  /** Who answers for the path: a person or a role. */
  owner: identifier.optional(),
  /** Who stands in for the owner: a person or a role. */
  deputy: identifier.optional(),
  /** The day someone last confirmed the path, as YYYY-MM-DD. */
  reviewed: writtenDate.optional(),
  /** Evidence of that review. */
  review: sopSchema.shape.review,
  /** How often it is reviewed; the policy's interval for medium risk otherwise. */
  review_every: sopSchema.shape.review_every,
});
