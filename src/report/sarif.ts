import type { Finding, Report } from '../model/finding.ts';
import type { Format } from './presentation.ts';
import { physicalLocation, regionOf } from './sarif-location.ts';
import { shownPath } from './shown-path.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * SARIF 2.1.0, for code scanning and for editors. Waived findings and known ones are there and marked as suppressed:
 * a reader that misses them would take them for put right.
 */
export const sarif: Format = (report, _sources, { prefix, version }) => {
  const rules = [...Map.groupBy(report.findings, ({ rule }) => rule)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const ids = rules.map(([id]) => id);
  const compared = report.findings.some(({ status }) => status === 'baselined');
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sopwright',
            ...(version === undefined ? {} : { version }),
            rules: rules.map(([, [first]]) => ruleOf(first!)),
          },
        },
        invocations: [{ executionSuccessful: true }],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => resultOf(finding, ids.indexOf(finding.rule), prefix, compared)),
        properties: circumstances(report),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function circumstances({ asOf, frozen, counts }: Report) {
  return { asOf, ...(frozen ? { frozen } : {}), counts };
}

function ruleOf({ rule, severity, why, url }: Finding) {
  return {
    id: rule,
    shortDescription: { text: messageText(why) },
    fullDescription: { text: messageText(why) },
    help: { text: messageText(`${why} For what to do and what can be set: npx sop explain ${rule}`) },
    // A path is no address that a reader of the log could open.
    ...(/^https?:/.test(url) ? { helpUri: url } : {}),
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(finding: Finding, ruleIndex: number, prefix: string, compared: boolean) {
  const { rule, severity, status, message, fix, fingerprint, file, place } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: messageText(`${message} ${fix}`) },
    locations: [{ physicalLocation: physicalLocation(shownPath(prefix, file), place) }],
    ...relatedLocations(finding, prefix),
    // The second name is the one GitHub follows an alert by.
    partialFingerprints: { 'sopwright/v1': fingerprint, primaryLocationLineHash: fingerprint },
    ...fixes(finding, prefix),
    ...suppressions(finding),
    ...(compared ? { baselineState: status === 'baselined' ? 'unchanged' : 'new' } : {}),
  };
}

function relatedLocations({ related }: Finding, prefix: string) {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map(({ file, place, message }, index) => ({
      id: index + 1,
      physicalLocation: physicalLocation(shownPath(prefix, file), place),
      message: { text: messageText(message) },
    })),
  };
}

function fixes({ suggestions, file, place }: Finding, prefix: string) {
  if (suggestions.length === 0) return {};
  const { artifactLocation } = physicalLocation(shownPath(prefix, file), place);
  return {
    fixes: [...new Set(suggestions)].map((text) => ({
      description: { text: messageText(`Write ${text}`) },
      artifactChanges: [
        { artifactLocation, replacements: [{ deletedRegion: regionOf(place), insertedContent: { text } }] },
      ],
    })),
  };
}

function suppressions({ status, related }: Finding) {
  if (status === 'new') return {};
  const justification = status === 'waived' ? related.at(-1)?.message : 'Known from before: the baseline holds it.';
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}

/** In a message, braces are placeholders, and brackets with an address behind them a link; here they are neither. */
function messageText(text: string): string {
  return text.replaceAll(/[{}]/g, '$&$&').replaceAll(/\[([^[\]]*)\](?=\()/g, String.raw`\[$1\]`);
}
