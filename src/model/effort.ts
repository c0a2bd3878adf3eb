import { duration, type Duration } from './duration.ts';
import type { Sop } from './sop.ts';
import { isMarked, markedSteps, marksNamed, runsByItself, type MarkedStep } from './step-marks.ts';

/** What performing a procedure asks for, by the marks of its steps. A step that is split into sub-steps counts as those. */
export interface Effort {
  /** Numbered steps that are not sub-steps of others. */
  readonly steps: number;
  /** Steps that people do. */
  readonly manual: number;
  /** Steps that run by themselves. */
  readonly automated: number;
  /** Times that somebody has to approve. */
  readonly approvals: number;
  /** Other SOPs that the work moves to. */
  readonly handoffs: number;
  /** Absent when no step says how long it takes. */
  readonly time?: EffortTime;
  /** People and roles who do or approve something: those the steps name, or those the SOP is for where the steps name nobody. */
  readonly involved: readonly string[];
}

interface EffortTime {
  /** From the first step to the last, as if one followed the other. */
  readonly total: Duration;
  /** The part of it in steps that run by themselves; zero when there is none. */
  readonly unattended: number;
  /** False when some steps do not say how long they take: then it is the least. */
  readonly complete: boolean;
}

export function effortOf({ body, roles }: Pick<Sop, 'body' | 'roles'>): Effort {
  const steps = markedSteps(body);
  const work = steps.filter(({ split }) => !split);
  const automated = work.filter(runsByItself).length;
  const time = timeOf(steps, work);
  const named = labels(['by', 'approve'], steps);
  return {
    steps: body.steps.filter(({ depth }) => depth === 1).length,
    manual: work.length - automated,
    automated,
    approvals: steps.flatMap((step) => marksNamed('approve', step)).length,
    handoffs: labels(['handoff'], steps).length,
    ...(time ? { time } : {}),
    involved: labels(['by'], steps).length > 0 ? named : [...new Set([...roles, ...named])],
  };
}

function labels(names: readonly string[], steps: readonly MarkedStep[]): readonly string[] {
  const marks = steps.flatMap((step) => step.marks).filter(({ name }) => names.includes(name));
  return [...new Set(marks.map(({ label }) => label))];
}

/** A step's time takes in that of its sub-steps. */
function timeOf(steps: readonly MarkedStep[], work: readonly MarkedStep[]): EffortTime | undefined {
  let [total, unattended] = [0, 0];
  for (const step of steps) {
    if (step.above.some((one) => isMarked('takes', one))) continue;
    for (const { label } of marksNamed('takes', step)) {
      const own = duration(label) ?? 0;
      total += own;
      if (runsByItself(step)) unattended += own;
    }
  }
  if (total === 0) return undefined;
  return { total: total as Duration, unattended, complete: work.every((step) => isMarked('takes', step)) };
}
