import type { Format } from './presentation.ts';
import { shownPath } from './shown-path.ts';
import { visible } from './visible.ts';

/** One line a finding, for grep, editors and diffs: `file:line:column severity message (rule)`. What is known from before is left out. */
export const compact: Format = (report, _sources, { prefix }) =>
  report.findings
    .filter(({ status }) => status !== 'baselined')
    .map(({ file, place, severity, status, message, rule }) => {
      const word = status === 'waived' ? 'waived' : severity;
      return `${visible(shownPath(prefix, file))}:${place.line}:${place.column} ${word} ${visible(message)} (${rule})\n`;
    })
    .join('');
