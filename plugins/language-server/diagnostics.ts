import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver/node.js';
import type { ConfigurationError, ConfigurationProblem } from '../../src/model/configuration-error.ts';
import type { Finding, Related } from '../../src/model/finding.ts';
import { startOfFile, type Place } from '../../src/model/place.ts';
import { rulePage } from '../rule-page.ts';

/** What is told about a document: the editor's words for it, and texts that could stand there instead. */
export interface Told {
  readonly diagnostic: Diagnostic;
  readonly suggestions: readonly string[];
}

/** How an editor is spoken to. */
export interface Manner {
  /** The address of a file, by its path below the content folder. */
  uriOf(file: string): string;
  /** False: the editor cannot lead to other places, so that words have to name them. */
  readonly showsRelated: boolean;
}

const source = 'sopwright';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

export function toldOf(finding: Finding, manner: Manner): Told {
  const { rule, severity, status, place, message, why, fix, related, url, suggestions } = finding;
  const waived = status === 'waived';
  const sentences = [message, why, fix, ...(waived ? ['This finding is waived.'] : [])];
  const diagnostic: Diagnostic = {
    range: rangeOf(place),
    severity: waived ? DiagnosticSeverity.Information : severities[severity],
    code: rule,
    codeDescription: { href: rulePage(url) },
    source,
    ...worded(sentences, related, manner),
  };
  return { diagnostic, suggestions };
}

/** Why nothing of a folder could be judged, as its file is told. */
export function refusalOf(error: ConfigurationError, file: string, manner: Manner): readonly Told[] {
  const { problems, message } = error;
  const own = problems.filter((problem) => problem.file === file);
  const told = own.map((problem) => configuration(problem.place, [problem.message, nothing], [], manner));
  if (told.length > 0) return told;
  return [configuration(startOfFile, [message, nothing], problems.map(asRelated), manner)];
}

const nothing = 'Nothing is judged until this is put right.';

function asRelated({ file, place, message }: ConfigurationProblem): Related {
  return { file, place, message };
}

function configuration(place: Place, sentences: readonly string[], related: readonly Related[], manner: Manner): Told {
  const severity = DiagnosticSeverity.Error;
  const said = worded(sentences, related, manner);
  return { diagnostic: { range: rangeOf(place), severity, code: 'configuration', source, ...said }, suggestions: [] };
}

function worded(
  sentences: readonly string[],
  related: readonly Related[],
  { uriOf, showsRelated }: Manner,
): Pick<Diagnostic, 'message' | 'relatedInformation'> {
  if (related.length === 0) return { message: sentences.join('\n') };
  if (!showsRelated) {
    const pointers = related.map(({ file, place, message }) => `${file}:${place.line}:${place.column}: ${message}`);
    return { message: [...sentences, ...pointers].join('\n') };
  }
  const relatedInformation = related.map(({ file, place, message }) => ({
    location: { uri: uriOf(file), range: rangeOf(place) },
    message,
  }));
  return { message: sentences.join('\n'), relatedInformation };
}

function rangeOf({ line, column, endLine, endColumn }: Place): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}
