import { describe, expect, it } from 'vitest';
import { readFieldComments } from '../../generate/field-comments.ts';

const shared = `
/** Text that is not blank. */
export const words = z.string().min(1);

export const baker = z.strictObject({
  /** As people
   * say it. */
  name: words,
});
`;
const loaf = `
import { baker, words } from './shared.ts';

/** A loaf. */
export const loaf = z.strictObject({
  /** What it is called. */
  name: words,
  plain: words,
  /** Who baked it. */
  bakers: z.array(baker).optional(),
  /** Weights by name. */
  weights: z.record(z.string(), z.strictObject({
    /** In grams. */
    grams: z.number(),
  })).optional(),
  /** One or the other. */
  flour: z.union([words, z.strictObject({
    /** The mill. */
    mill: words,
  })]),
  first: baker.shape.name,
});
`;

describe('readFieldComments', () => {
  it('finds the comment of every field, however deep', () => {
    expect(readFieldComments([shared, loaf]).get('loaf')).toEqual({
      comment: 'A loaf.',
      fields: {
        name: { comment: 'What it is called.' },
        plain: {},
        bakers: { comment: 'Who baked it.', each: { fields: { name: { comment: 'As people say it.' } } } },
        weights: { comment: 'Weights by name.', each: { fields: { grams: { comment: 'In grams.' } } } },
        flour: { comment: 'One or the other.', options: [{}, { fields: { mill: { comment: 'The mill.' } } }] },
        first: {},
      },
    });
  });

  it('refuses two schemas of one name', () => {
    expect(() => readFieldComments([shared, shared])).toThrow('Two schemas are called "words".');
  });
});
