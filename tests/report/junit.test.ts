import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { junit } from '../../src/report/junit.ts';
import { anyFinding, finding, report } from './finding.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string) => text.replaceAll(/&(\w+);/g, (_, name: string) => characters[name]!);
/** No character that XML 1.0 forbids, and no bare mark. */
const textOnly = /^(?:(?![&<])[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|&(?:amp|lt|gt|quot|apos);)*$/u;
const token = /<\?xml version="1\.0" encoding="UTF-8"\?>|<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/gy;

/** Reads XML as strictly as any reader; throws where one would. */
function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let end = 0;
  for (const [whole, closing, name = '', attributes = '', empty, text] of xml.matchAll(token)) {
    end += whole.length;
    const parent = open.at(-1)!;
    if (text !== undefined) {
      expect(text).toMatch(textOnly);
      parent.text += unescaped(text);
    } else if (closing === '/') expect(open.pop()!.name).toBe(name);
    else if (name !== '') {
      const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => {
        expect(value).toMatch(textOnly);
        return [key!, unescaped(value!)] as const;
      });
      const element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  expect({ end, open: open.length }).toEqual({ end: xml.length, open: 1 });
  return top.children[0]!;
}

const suitesOf = (given: Report) => parse(junit(given, new Map(), { prefix: 'content/', colour: false }));
const casesOf = ({ children }: Element) => children.flatMap((suite) => suite.children);
const kindOf = (changes: Parameters<typeof finding>[0]) =>
  casesOf(suitesOf(report([finding(changes)])))[0]!.children[0]!;

const waiver = {
  file: 'waivers.yaml',
  place: { line: 5, column: 10, endLine: 5, endColumn: 20 },
  message: 'Waived by ana-reis up to 31 Jul 2026: The oven is in repair.',
};

describe('junit', () => {
  it('has a suite a file and a case a finding', () => {
    const findings = [finding(), finding({ rule: 'freshness/overdue' }), finding({ file: 'people.yaml' })];
    const suites = suitesOf(report(findings));
    expect(suites.attributes).toEqual({ name: 'sop check', tests: '3', failures: '3', errors: '0', skipped: '0' });
    expect(suites.children.map(({ attributes }) => [attributes['name'], attributes['tests']])).toEqual([
      ['content/sops/bread/bake-sourdough.md', '2'],
      ['content/people.yaml', '1'],
    ]);
    expect(casesOf(suites)[0]!.attributes).toEqual({
      name: 'ownership/owner-known at 3:8: The owner "ana-ries" is neither a person nor a role in people.yaml.',
      classname: 'content/sops/bread/bake-sourdough.md',
      file: 'content/sops/bread/bake-sourdough.md',
      line: '3',
    });
  });

  it('fails an error with all there is to say', () => {
    const { name, attributes, text } = kindOf({});
    expect([name, attributes['type']]).toEqual(['failure', 'ownership/owner-known']);
    for (const words of ['content/sops/bread/bake-sourdough.md:3:8', 'no reminder', 'Write the id', 'sop explain']) {
      expect(text).toContain(words);
    }
  });

  it('passes what does not end the check in 1, and says it all the same', () => {
    expect(kindOf({ severity: 'warning' })).toMatchObject({
      name: 'system-out',
      text: expect.stringMatching(/^warning: /),
    });
    expect(kindOf({ severity: 'info' }).name).toBe('system-out');
  });

  it('skips what is waived or known, and says why', () => {
    const waived = kindOf({ status: 'waived', related: [waiver] });
    expect([waived.name, waived.attributes['message']]).toEqual(['skipped', expect.stringContaining(waiver.message)]);
    expect(kindOf({ status: 'baselined' }).attributes['message']).toMatch(/ Known from before\.$/);
  });

  it('has one case that has passed where nothing was found', () => {
    const suites = suitesOf(report([]));
    expect(suites.attributes).toMatchObject({ tests: '1', failures: '0' });
    expect(casesOf(suites)).toMatchObject([
      { attributes: { name: 'No findings (12 SOPs judged as of 16 Jun 2026)' }, children: [] },
    ]);
  });

  it('is XML, whatever is found, and fails exactly when the check does', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 6 }), (findings) => {
        const given = report(findings);
        const suites = suitesOf(given);
        const failures = casesOf(suites).filter(({ children }) => children[0]?.name === 'failure');
        expect(failures.length).toBe(given.counts.error);
        expect(suites.attributes['failures']).toBe(String(given.counts.error));
      }),
      { numRuns: 300 },
    );
  });
});
