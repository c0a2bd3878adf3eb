import type { KnownFinding } from '../model/finding.ts';

/**
 * The file of a baseline. One entry a line, in the order of file, rule and fingerprint, so that a difference shows
 * what came and went and two branches rarely touch the same line.
 */
export function baselineText(entries: readonly KnownFinding[]): string {
  const lines = new Map(entries.map((entry) => [keyOf(entry), lineOf(entry)]));
  const sorted = [...lines].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, line]) => `\n    ${line}`);
  return `{\n  "version": 1,\n  "findings": [${sorted.join(',')}${sorted.length > 0 ? '\n  ' : ''}]\n}\n`;
}

function keyOf({ file, rule, fingerprint }: KnownFinding): string {
  return [file, rule, fingerprint].join('\0');
}

function lineOf({ rule, file, fingerprint, message }: KnownFinding): string {
  const fields = Object.entries({ file, rule, fingerprint, message }).filter(([, value]) => value !== undefined);
  return `{ ${fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}
