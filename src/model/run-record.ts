/** How a step of a run ended: as written, otherwise than written, or not at all. */
export type StepOutcome = 'done' | 'deviation' | 'skipped';

/** What a decision table was asked in a run, and what it said. */
export interface AskedDecision {
  readonly table: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly outcome: Readonly<Record<string, string>>;
  /** The row that decided, from 1. */
  readonly row: number;
}

export interface StepRecord {
  /** As in the address of the step: `step-4`. */
  readonly id: string;
  readonly outcome: StepOutcome;
  /** Instants, as `2026-05-05T09:00:00.000Z`. */
  readonly began: string;
  readonly done: string;
  /** Why it was done otherwise, or could not be done. */
  readonly note?: string;
  readonly approver?: string;
  readonly decisions?: readonly AskedDecision[];
}

/** One time that somebody worked through an SOP. */
export interface RunRecord {
  readonly sop: string;
  /** Of the text that was followed, as its page shows it: the beginning of the whole digest. */
  readonly digest: string;
  /** Where its local version was followed. */
  readonly location?: string;
  readonly began: string;
  readonly ended?: string;
  /** In the order of the procedure; those that were not reached are missing. */
  readonly steps: readonly StepRecord[];
}

/** The run with this record of a step in place of an earlier one. */
export function withStep(run: RunRecord, step: StepRecord, order: readonly string[]): RunRecord {
  const steps = [...run.steps.filter(({ id }) => id !== step.id), step];
  return { ...run, steps: steps.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id)) };
}

/** The file that a run is handed on in. */
export function runFile(run: RunRecord): string {
  return `${JSON.stringify({ version: 1, run }, undefined, 2)}\n`;
}

/** `run-clean-the-oven-2026-05-05-0900.json` */
export function runFileName({ sop, began }: RunRecord): string {
  const moment = began.slice(0, 16).replace('T', '-').replace(':', '');
  return `run-${sop.slice(sop.lastIndexOf('/') + 1)}-${moment}.json`;
}
