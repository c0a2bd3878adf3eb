import type { Report } from '../../src/model/finding.ts';

/** The content has findings at error, so nothing is built from it. Ends in exit code 1. */
export class GateError extends Error {
  readonly report: Report;
  readonly sources: ReadonlyMap<string, string>;

  constructor(report: Report, sources: ReadonlyMap<string, string>) {
    const { error } = report.counts;
    const findings = error === 1 ? 'finding' : 'findings';
    super(`${error} ${findings} at error: nothing was built, and the published site is as it was.`);
    this.name = 'GateError';
    this.report = report;
    this.sources = sources;
    // Where in our code this was noticed helps nobody who has a finding to put right.
    this.stack = this.message;
  }
}
