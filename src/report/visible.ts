/** Control characters, and marks that turn the writing direction. */
const control = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text of somebody's file made harmless for a terminal: control characters and marks that turn the
 * writing direction become signs one can see. A tab becomes two spaces, a line end one space.
 */
export function visible(text: string): string {
  return text.replaceAll('\t', '  ').replaceAll(/\r?\n/g, ' ').replaceAll(control, sign);
}

function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/** Takes no room of its own: combining marks, joiners, variation selectors. */
const narrow = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u;
/** Takes two columns: emoji and the East Asian wide blocks. */
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]$/u;
/** Nothing but characters of one column. */
const simple = /^[\u0020-\u007E\u00A0-\u02FF]*$/;

/** Columns a text takes on a terminal; of text that went through {@link visible}. */
export function columnsOf(text: string): number {
  if (simple.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += narrow.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
