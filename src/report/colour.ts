export type Style = (text: string) => string;

export interface Palette {
  readonly bold: Style;
  readonly dim: Style;
  readonly red: Style;
  readonly yellow: Style;
  readonly blue: Style;
  readonly green: Style;
  readonly cyan: Style;
}

const escape = '\u001B[';
const style =
  (open: number, close: number): Style =>
  (text) =>
    text === '' ? text : `${escape}${open}m${text}${escape}${close}m`;
const unchanged: Style = (text) => text;

const coloured: Palette = {
  bold: style(1, 22),
  dim: style(2, 22),
  red: style(31, 39),
  yellow: style(33, 39),
  blue: style(34, 39),
  green: style(32, 39),
  cyan: style(36, 39),
};
const plain: Palette = {
  bold: unchanged,
  dim: unchanged,
  red: unchanged,
  yellow: unchanged,
  blue: unchanged,
  green: unchanged,
  cyan: unchanged,
};

/** Terminal colours, or none: the text is then exactly the words. */
export function palette(colour: boolean): Palette {
  return colour ? coloured : plain;
}
