import type { Place } from './place.ts';

export interface ConfigurationProblem {
  readonly file: string;
  readonly place: Place;
  readonly message: string;
}

/** The check could not be made: a setting it relies on cannot be used, or there is nothing to check. Ends in exit code 2. */
export class ConfigurationError extends Error {
  readonly problems: readonly ConfigurationProblem[];

  constructor(message: string, problems: readonly ConfigurationProblem[] = []) {
    super(message);
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}
