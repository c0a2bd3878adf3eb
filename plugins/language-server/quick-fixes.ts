import { CodeActionKind, type CodeAction, type Position, type Range } from 'vscode-languageserver/node.js';
import type { Told } from './diagnostics.ts';

/** A document, what was told about it, and the text that this was true of. */
export interface Judged {
  readonly uri: string;
  readonly text: string;
  readonly told: readonly Told[];
}

/**
 * What an editor can put right between two positions. Texts go on changing after a judgement: where other words stand
 * at the place by now, nothing is offered.
 */
export function quickFixes({ uri, text, told }: Judged, now: string, asked: Range): readonly CodeAction[] {
  return told
    .filter(({ diagnostic }) => touches(diagnostic.range, asked))
    .flatMap(({ diagnostic, suggestions }) => {
      const { range } = diagnostic;
      const words = wordsAt(text, range);
      if (words !== wordsAt(now, range)) return [];
      return suggestions.map((newText) => ({
        title: words === '' ? `Insert "${newText}"` : `Replace "${words}" with "${newText}"`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: { changes: { [uri]: [{ range, newText }] } },
        ...(suggestions.length === 1 ? { isPreferred: true } : {}),
      }));
    });
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function wordsAt(text: string, { start, end }: Range): string {
  const lines = text.split(/\r\n|\n|\r/).slice(start.line, end.line + 1);
  if (lines.length > 0) lines[lines.length - 1] = lines.at(-1)!.slice(0, end.character);
  if (lines.length > 0) lines[0] = lines[0]!.slice(start.character);
  return lines.join('\n');
}
