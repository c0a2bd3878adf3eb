import { readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { KnownFinding } from '../model/finding.ts';
import { readBaseline } from '../parse/baseline.ts';
import { writeFiles } from './write-files.ts';

/**
 * The entries of a baseline file. One that is missing or cannot be used whole ends in a ConfigurationError: checking
 * without it would turn all that is known into new findings.
 */
export function loadBaseline(file: string, options: { readonly mayBeMissing?: boolean } = {}): readonly KnownFinding[] {
  const shown = shownPath(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw new ConfigurationError(`The baseline ${shown} cannot be read: ${message}.`);
    if (options.mayBeMissing) return [];
    throw new ConfigurationError(
      `There is no baseline ${shown}. Write one with sop check --baseline ${shown} --accept-new, or name the file that has it.`,
    );
  }
  return readBaseline(text, shown);
}

/** Writes a baseline whole or not at all. */
export function saveBaseline(file: string, text: string): void {
  try {
    writeFiles(dirname(file), new Map([[basename(file), text]]));
  } catch (error) {
    throw new ConfigurationError(`The baseline ${shownPath(file)} cannot be written: ${(error as Error).message}.`);
  }
}

/** As a person in the current folder would type it. */
export function shownPath(file: string): string {
  return relative('', file).replaceAll('\\', '/');
}
