import { VFile } from 'vfile';
import type { ConfigurationError } from '../../src/model/configuration-error.ts';
import type { Finding, Related } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import { shownPath } from '../../src/report/shown-path.ts';
import { rulePage } from '../rule-page.ts';

type Message = ReturnType<VFile['message']>;

const source = 'sopwright';

/** States a finding at its place in its file. */
export function tell(file: VFile, finding: Finding, root: string): void {
  dress(
    file.message(finding.message, { place: positionOf(finding.place), ruleId: finding.rule, source }),
    finding,
    root,
  );
}

/** States a finding that belongs to a file remark was not given; the words name file and place, the message has none. */
export function tellElsewhere(file: VFile, finding: Finding, root: string): void {
  const reason = `${pointer(root, finding.file, finding.place)}: ${finding.message}`;
  dress(file.message(reason, { ruleId: finding.rule, source }), finding, root);
}

/** States why nothing could be judged. */
export function tellRefusal(file: VFile, { message, problems }: ConfigurationError, root: string): void {
  const reasons = problems.map((problem) => `${pointer(root, problem.file, problem.place)}: ${problem.message}`);
  for (const reason of reasons.length > 0 ? reasons : [message]) {
    const stated = file.message(reason, { ruleId: 'configuration', source });
    stated.fatal = true;
    stated.note = 'Nothing was judged.';
  }
}

/** An error is fatal, so that remark exits with 1 exactly when `sop check` finds errors; a waived finding is for information. */
function dress(message: Message, finding: Finding, root: string): void {
  const { severity, status, why, fix, url, suggestions, related } = finding;
  const waived = status === 'waived';
  message.fatal = severity === 'info' || waived ? undefined : severity === 'error';
  message.url = rulePage(url);
  message.note = [why, fix, ...(waived ? ['This finding is waived.'] : [])].join('\n');
  message.expected = [...suggestions];
  const cause = causeOf(related, finding.file, root);
  if (cause) message.cause = cause;
}

/**
 * Related places as a chain of messages on their own files: hosts print a cause, or lead to it.
 * remark's reporter prints its line and column only, so that words name another file.
 */
function causeOf([first, ...others]: readonly Related[], from: string, root: string): Message | undefined {
  if (!first) return undefined;
  const { file, place } = first;
  const reason = file === from ? first.message : `${pointer(root, file, place)}: ${first.message}`;
  const cause = new VFile({ path: pathOf(root, file) }).message(reason, { place: positionOf(place), source });
  cause.fatal = undefined;
  const next = causeOf(others, from, root);
  if (next) cause.cause = next;
  return cause;
}

function positionOf({ line, column, endLine, endColumn }: Place) {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

function pointer(root: string, file: string, { line, column }: Place): string {
  return `${pathOf(root, file)}:${line}:${column}`;
}

function pathOf(root: string, file: string): string {
  return shownPath(root === '.' ? '' : `${root.replaceAll('\\', '/')}/`, file);
}
