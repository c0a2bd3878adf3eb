import { palette } from './colour.ts';
import type { Presentation } from './presentation.ts';
import { table } from './table.ts';

/** One change of a file as people are told of it. */
interface ShownRewrite {
  readonly file: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly edit: { readonly place: { readonly line: number } };
}

/** Changes one a line: where, what, from → to. */
export function rewriteTable(
  rewrites: readonly ShownRewrite[],
  { prefix, colour }: Pick<Presentation, 'prefix' | 'colour'>,
): string {
  const { bold, dim, green } = palette(colour);
  return table(
    rewrites.map(({ file, what, before, after, edit }) => [
      { text: `${prefix}${file}:${edit.place.line}`, style: bold },
      { text: what, style: dim },
      { text: before === '' ? after : `${before} → ${after}`, style: green },
    ]),
  );
}
