import type { Body, Mark, MarkName, Step } from './body.ts';

/** The marks that say something of a step; `param` and `until` may stand in any sentence. */
export const stepMarkNames = ['by', 'auto', 'approve', 'handoff', 'takes'] as const satisfies readonly MarkName[];

/** A step and the marks that stand in it, without those in its sub-steps. */
export interface MarkedStep {
  readonly step: Step;
  readonly marks: readonly Mark[];
  /** The steps it is a sub-step of, the nearest first. */
  readonly above: readonly MarkedStep[];
  /** True when it has sub-steps: they are what is done. */
  readonly split: boolean;
}

/** The steps of a procedure with their marks, in the order in which they are written. */
export function markedSteps({ steps, marks }: Pick<Body, 'steps' | 'marks'>): readonly MarkedStep[] {
  const own = Map.groupBy(marks, ({ step }) => step);
  const split = new Set(steps.map(({ above }) => above));
  const found = new Map<string, MarkedStep>();
  for (const step of steps) {
    const upper = step.above === undefined ? undefined : found.get(step.above);
    found.set(step.id, {
      step,
      marks: own.get(step.id) ?? [],
      above: upper ? [upper, ...upper.above] : [],
      split: split.has(step.id),
    });
  }
  return [...found.values()];
}

export function marksNamed(name: MarkName, { marks }: Pick<MarkedStep, 'marks'>): readonly Mark[] {
  return marks.filter((mark) => mark.name === name);
}

/** True when the step, or a step it is part of, has such a mark. */
export function isMarked(name: MarkName, step: MarkedStep): boolean {
  return [step, ...step.above].some((one) => marksNamed(name, one).length > 0);
}

/** Whether nobody is needed for a step: of it and the steps above it, the nearest that says who or what does it says a tool. */
export function runsByItself(step: MarkedStep): boolean {
  const tells = [step, ...step.above].find(({ marks }) => marks.some(({ name }) => name === 'by' || name === 'auto'));
  return tells !== undefined && marksNamed('auto', tells).length > 0;
}
