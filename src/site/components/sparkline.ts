/** Where a line of readings runs in a box, from the values alone. */
export interface Sparkline {
  readonly path: string;
  readonly last: { readonly x: number; readonly y: number };
  /** Height of the target line, when there is a target. */
  readonly target?: number;
}

const width = 88;
const height = 20;
const inset = 2;

/** The box that {@link sparkline} draws in. */
export const sparklineBox = `0 0 ${width} ${height}`;

/** Undefined for fewer than two values: a point is no line. */
export function sparkline(values: readonly number[], target?: number): Sparkline | undefined {
  if (values.length < 2) return undefined;
  const shown = target === undefined ? values : [...values, target];
  const low = Math.min(...shown);
  const span = Math.max(...shown) - low || 1;
  const x = (at: number) => round(inset + (at * (width - 2 * inset)) / (values.length - 1));
  const y = (value: number) => round(height - inset - ((value - low) * (height - 2 * inset)) / span);
  const points = values.map((value, at) => `${x(at)} ${y(value)}`);
  return {
    path: `M${points.join('L')}`,
    last: { x: x(values.length - 1), y: y(values.at(-1)!) },
    ...(target === undefined ? {} : { target: y(target) }),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
