/**
 * Words that stand for something still to be written. Upper case only: "todo" is an everyday word in
 * Portuguese and Spanish.
 */
export const placeholder = /\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\b[Ll]orem ipsum\b|\?{3,}/gu;
