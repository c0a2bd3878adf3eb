import type { Place } from './place.ts';

/**
 * Something a file says that cannot be taken as it stands. Parsing states it; a rule of the same
 * name in `rules/shape` gives it severity, a reason and a remedy.
 */
export interface Problem {
  readonly kind: 'frontmatter-valid' | 'unknown-key' | 'frontmatter-language' | 'yaml-surprise' | 'data-valid';
  readonly place: Place;
  /** What was seen and what was expected. */
  readonly message: string;
  /** The field that is missing. */
  readonly about?: string;
  /** What may be written instead, likeliest first; one where there is no doubt. */
  readonly suggestions?: readonly string[];
}
