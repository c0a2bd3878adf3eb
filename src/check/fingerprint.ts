import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Verdict } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/**
 * Gives findings an identity that survives moved lines: a hash over the rule, the file, the words at
 * the place, what the verdict is about where these do not tell and, for repetitions of the same, a
 * running number. 16 hexadecimal digits.
 */
export class Fingerprints {
  private readonly seen = new Map<string, number>();
  private last: { readonly file: string; readonly lines: readonly string[] } = { file: '', lines: [] };
  private readonly sources: ReadonlyMap<string, string>;

  constructor(sources: ReadonlyMap<string, string>) {
    this.sources = sources;
  }

  of(rule: string, file: string, { place, about }: Pick<Verdict, 'place' | 'about'>): string {
    const words = this.wordsAt(file, place);
    const same = JSON.stringify(about === undefined ? [rule, file, words] : [rule, file, words, about]);
    const count = (this.seen.get(same) ?? 0) + 1;
    this.seen.set(same, count);
    return bytesToHex(sha256(utf8ToBytes(`${same} ${count}`))).slice(0, 16);
  }

  /** Findings come file by file, so the lines of the last one are worth keeping. */
  private linesOf(file: string): readonly string[] {
    if (this.last.file !== file) this.last = { file, lines: (this.sources.get(file) ?? '').split(/\r\n|\n|\r/) };
    return this.last.lines;
  }

  private wordsAt(file: string, place: Place): string {
    if (place.line === 1 && place.endLine === 1 && place.endColumn === 1) return '';
    const covered = this.linesOf(file).slice(place.line - 1, place.endLine);
    if (covered.length === 0) return '';
    covered[covered.length - 1] = covered.at(-1)!.slice(0, place.endColumn - 1);
    covered[0] = covered[0]!.slice(place.column - 1);
    return covered.join('\n').replaceAll(/\s+/g, ' ').trim();
  }
}
