/** Words that YAML or people's tools take for something else than text. */
const otherThanText = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;
const plain = /^[\p{L}][\p{L}\p{N} _/.,;()'’-]*$/u;

/** Text as a YAML scalar: plain where that is safe, else in double quotes, whose escapes are JSON's. */
export function yamlScalar(text: string): string {
  const safe = plain.test(text) && !otherThanText.test(text) && !text.endsWith(' ');
  return safe ? text : JSON.stringify(text);
}

/** Text as a scalar that takes the place of another one, in the quotes that one had. */
export function scalarLike(written: string, text: string): string {
  if (written.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
  return written.startsWith('"') ? JSON.stringify(text) : yamlScalar(text);
}
