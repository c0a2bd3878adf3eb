import { boxOf, layoutOf, piecesIn, type Box, type Layout } from './box.ts';
import { axisOf, piecesOf, type Axis } from './space.ts';
import type { DecisionTable } from './table.ts';

/** All cases of a table, and those for which each row holds. */
export interface Cases {
  readonly axes: readonly Axis[];
  readonly layout: Layout;
  readonly all: Box;
  readonly rows: readonly Box[];
}

export function casesOf({ inputs, rows }: DecisionTable): Cases {
  const axes = inputs.map((input, at) =>
    axisOf(
      input,
      rows.map(({ conditions }) => conditions[at]!),
    ),
  );
  const layout = layoutOf(axes.map(({ pieces }) => pieces.length));
  return {
    axes,
    layout,
    all: boxOf(
      layout,
      axes.map(({ pieces }) => pieces.map(() => true)),
    ),
    rows: rows.map(({ conditions }) =>
      boxOf(
        layout,
        axes.map((axis, at) => piecesOf(axis, conditions[at]!)),
      ),
    ),
  };
}

/** The pieces of each input that are in a box; undefined where all are, so that the input does not matter. */
export function chosenPieces(box: Box, { axes, layout }: Cases): readonly (readonly number[] | undefined)[] {
  return axes.map(({ pieces }, input) => {
    const chosen = piecesIn(box, layout, input);
    return chosen.length === pieces.length ? undefined : chosen;
  });
}
