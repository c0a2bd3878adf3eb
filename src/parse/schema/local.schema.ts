import { z } from 'zod';
import { identifier, words, writtenDate } from './fields.ts';
import { sopSchema } from './sop.schema.ts';

const evidence = sopSchema.shape.review.unwrap().shape;

/** The frontmatter of a local version, `content/local/<location>/<sop id>.md`: what one location does otherwise. */
export const localSchema = z.strictObject({
  /** The id of the SOP it is of, as in the path of the file. */
  base: words,
  /** Digest of the normative text of that SOP as it was when somebody last compared the two: 16 hexadecimal digits, in quotes. */
  base_digest: evidence.digest,
  /** Digest of each section of it, so that it can be said which one has changed. */
  base_sections: evidence.sections,
  /** Who answers for the local version: a person or a role. */
  owner: identifier.optional(),
  /** The day someone last confirmed that this is how the work is done there, as YYYY-MM-DD. */
  reviewed: writtenDate.optional(),
  /** Evidence of that review. */
  review: sopSchema.shape.review,
  /** Values of parameters at this location, within the bounds that the SOP sets. */
  params: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.union([z.number(), z.string()])).optional(),
});
