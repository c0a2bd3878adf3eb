import type { Finding, Report } from '../model/finding.ts';
import { judgedOn } from './closing.ts';
import type { Format } from './presentation.ts';
import { shownPath } from './shown-path.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/**
 * JUnit's XML: a suite a file, a case a finding. An error has failed, as it has for the exit code; a warning has
 * passed and says what it has to say; what is waived or known is skipped. Where nothing was found one case has passed.
 */
export const junit: Format = (report, _sources, { prefix }) => {
  const files = [...Map.groupBy(report.findings, ({ file }) => file)];
  const suites = files.map(([file, findings]) => suite(shownPath(prefix, file), findings));
  const head = { name: 'sop check', ...tally(report.findings) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes(head)}>`,
    ...(suites.length > 0 ? suites : [clean(report)]),
    '</testsuites>\n',
  ].join('\n');
};

function suite(path: string, findings: readonly Finding[]): string {
  const cases = findings.map((finding) => testCase(path, finding));
  return [`  <testsuite${xmlAttributes({ name: path, ...tally(findings) })}>`, ...cases, '  </testsuite>'].join('\n');
}

/** Nothing found still counts as one: a report without a case looks as if nothing had run. */
function tally(findings: readonly Finding[]) {
  return {
    tests: Math.max(1, findings.length),
    failures: findings.filter(({ status, severity }) => status === 'new' && severity === 'error').length,
    errors: 0,
    skipped: findings.filter(({ status }) => status !== 'new').length,
  };
}

function testCase(path: string, finding: Finding): string {
  const { rule, place, message } = finding;
  // Readers tell cases apart by their names alone.
  const name = `${rule} at ${place.line}:${place.column}: ${message}`;
  const attributes = xmlAttributes({ name, classname: path, file: path, line: place.line });
  return [`    <testcase${attributes}>`, `      ${outcomeOf(path, finding)}`, '    </testcase>'].join('\n');
}

function outcomeOf(path: string, { status, severity, place, message, why, fix, rule, related }: Finding): string {
  if (status === 'waived')
    return `<skipped${xmlAttributes({ message: `${message} ${related.at(-1)?.message ?? ''}` })}/>`;
  if (status === 'baselined') return `<skipped${xmlAttributes({ message: `${message} Known from before.` })}/>`;
  const lines = [`${path}:${place.line}:${place.column}`, message, why, fix, `npx sop explain ${rule}`];
  const text = lines.map(xmlText).join('\n');
  return severity === 'error'
    ? `<failure${xmlAttributes({ type: rule, message })}>${text}</failure>`
    : `<system-out>${severity}: ${text}</system-out>`;
}

function clean(report: Report): string {
  const attributes = xmlAttributes({ name: `No findings (${judgedOn(report)})`, classname: 'sop check' });
  return [
    `  <testsuite${xmlAttributes({ name: 'sop check', ...tally([]) })}>`,
    `    <testcase${attributes}/>`,
    '  </testsuite>',
  ].join('\n');
}
