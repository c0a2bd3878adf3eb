import * as fc from 'fast-check';
import type { Finding, Report } from '../../src/model/finding.ts';

/** A finding as the bakery might have it, with what a test cares about. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'ownership/owner-known',
    severity: 'error',
    status: 'new',
    file: 'sops/bread/bake-sourdough.md',
    sop: 'bread/bake-sourdough',
    place: { line: 3, column: 8, endLine: 3, endColumn: 16 },
    message: 'The owner "ana-ries" is neither a person nor a role in people.yaml.',
    why: 'An owner who is in no directory gets no reminder.',
    fix: 'Write the id of a person.',
    related: [],
    suggestions: ['ana-reis'],
    url: 'docs/rules/ownership/owner-known.md',
    fingerprint: '0123456789abcdef',
    ...changes,
  };
}

export function report(findings: readonly Finding[], changes: Partial<Report> = {}): Report {
  const count = (severity: string): number =>
    findings.filter((one) => one.status === 'new' && one.severity === severity).length;
  return {
    asOf: '2026-06-16',
    frozen: false,
    root: 'content',
    counts: {
      sops: 12,
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      waived: findings.filter((one) => one.status === 'waived').length,
      baselined: findings.filter((one) => one.status === 'baselined').length,
    },
    findings,
    stale: [],
    ...changes,
  };
}

/** Texts as files hold them: words, marks of every format we write, control characters and halves of pairs. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '@ana',
        '<b>',
        '</details>',
        '`',
        '``',
        '|',
        '\n',
        '\r\n- ',
        '](x)',
        '[a](1)',
        '{0}',
        '#12',
        '&',
        ']]>',
      ),
      fc.constantFrom(
        'https://bakery.example/x',
        'www.bakery.example',
        ':tada:',
        '*',
        '_',
        '\\',
        '"',
        '\u0000',
        '\uD800',
        '$',
      ),
      fc.constantFrom('bread', 'oven', ' ', '  '),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const anyPlace = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(3), fc.nat(40)).map(([line, column, more, width]) => ({
  line: line + 1,
  column: column + 1,
  endLine: line + 1 + more,
  endColumn: more === 0 ? column + 1 + width : width + 1,
}));

const anyPath = fc
  .array(fc.constantFrom('sops', 'bröd', 'a b', '100%', '#1', 'x:y', '`', '@ana', '<i>', '日本.md'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('/'));

const anyRelated = fc.record({ file: anyPath, place: anyPlace, message: anyText });

/** Any finding, of any standing; a waived one ends with its waiver. */
export const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom('ownership/owner-known', 'freshness/overdue', 'links/target-exists'),
    severity: fc.constantFrom('error', 'warning', 'info'),
    status: fc.constantFrom('new', 'waived', 'baselined'),
    file: anyPath,
    place: anyPlace,
    message: anyText,
    why: anyText,
    fix: anyText,
    suggestions: fc.array(anyText, { maxLength: 2 }),
    fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
    related: fc.array(anyRelated, { maxLength: 2 }),
    waiver: anyRelated,
  })
  .map(({ waiver, related, ...rest }) =>
    finding({ ...rest, related: rest.status === 'waived' ? [...related, waiver] : related }),
  );
