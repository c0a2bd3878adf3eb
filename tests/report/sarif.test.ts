import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { sarif } from '../../src/report/sarif.ts';
import { anyFinding, finding, report } from './finding.ts';

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
  };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly suppressions?: readonly unknown[];
  readonly baselineState?: string;
}
interface Run {
  readonly tool: { readonly driver: { readonly version?: string; readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly Result[];
  readonly properties: object;
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const fits = ajv.compile(schema);

/** The run of a report, once the log has been held against the official schema. */
function runOf(given: Report, presentation: { readonly version?: string } = {}): Run {
  const log = JSON.parse(sarif(given, new Map(), { prefix: 'content/', colour: false, ...presentation })) as {
    readonly runs: readonly [Run];
  };
  fits(log);
  expect(fits.errors).toBeNull();
  return log.runs[0];
}
const resultOf = (changes: Parameters<typeof finding>[0]) => runOf(report([finding(changes)])).results[0]!;

const waiver = {
  file: 'waivers.yaml',
  place: { line: 5, column: 10, endLine: 5, endColumn: 20 },
  message: 'Waived by ana-reis up to 31 Jul 2026: The oven is in repair.',
};

describe('sarif', () => {
  it('refuses what the schema refuses', () => {
    expect(fits({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  it('fits the official schema, whatever is found', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 6 }), (findings) => {
        const { results } = runOf(report(findings), { version: '0.1.0' });
        expect(results.length).toBe(findings.length);
        for (const [index, { locations, suppressions }] of results.entries()) {
          const { uri } = locations[0]!.physicalLocation.artifactLocation;
          expect(uri).not.toMatch(/[^A-Za-z0-9%/.!~*'()_-]/);
          expect(decodeURIComponent(uri)).toBe(`content/${findings[index]!.file}`);
          expect(suppressions === undefined).toBe(findings[index]!.status === 'new');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('fits it for a whole bakery of troubles', () => {
    const golden = resolve(import.meta.dirname, '../worlds/bakery-troubles/expected/report.sarif');
    fits(JSON.parse(readFileSync(golden, 'utf8')));
    expect(fits.errors).toBeNull();
  });

  it('says who wrote it, and of which day it is', () => {
    expect(runOf(report([])).tool.driver).toEqual({ name: 'sopwright', rules: [] });
    expect(runOf(report([]), { version: '0.1.0' }).tool.driver.version).toBe('0.1.0');
    expect(runOf(report([], { frozen: true })).properties).toMatchObject({ asOf: '2026-06-16', frozen: true });
  });

  it('lists each rule once and finds it by its index', () => {
    const findings = [finding({ rule: 'shape/data-valid' }), finding(), finding({ rule: 'shape/data-valid' })];
    const { tool, results } = runOf(report(findings));
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['ownership/owner-known', 'shape/data-valid']);
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]!.id)).toEqual(findings.map(({ rule }) => rule));
  });

  it('says what and what to do at the exact words', () => {
    expect(resultOf({})).toMatchObject({
      ruleId: 'ownership/owner-known',
      level: 'error',
      message: {
        text: 'The owner "ana-ries" is neither a person nor a role in people.yaml. Write the id of a person.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/sops/bread/bake-sourdough.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 16 },
          },
        },
      ],
      partialFingerprints: { 'sopwright/v1': '0123456789abcdef' },
    });
    expect(resultOf({ severity: 'warning' }).level).toBe('warning');
    expect(resultOf({ severity: 'info' }).level).toBe('note');
  });

  it('offers what could stand there instead', () => {
    expect(resultOf({ suggestions: ['ana-reis'] })).toMatchObject({
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: { uri: 'content/sops/bread/bake-sourdough.md' },
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 16 },
                  insertedContent: { text: 'ana-reis' },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(resultOf({ suggestions: [] })).not.toHaveProperty('fixes');
  });

  it('marks what is waived and what is known instead of dropping it', () => {
    expect(resultOf({ status: 'waived', related: [waiver] })).toMatchObject({
      suppressions: [{ kind: 'external', status: 'accepted', justification: waiver.message }],
      relatedLocations: [{ id: 1, message: { text: waiver.message } }],
    });
    const { results } = runOf(report([finding({ status: 'baselined' }), finding()]));
    expect(results.map(({ suppressions }) => suppressions?.length ?? 0)).toEqual([1, 0]);
    expect(results.map(({ baselineState }) => baselineState)).toEqual(['unchanged', 'new']);
  });

  it('compares with nothing where nothing is known', () => {
    expect(resultOf({})).not.toHaveProperty('baselineState');
  });

  it('makes no placeholder and no link out of words', () => {
    expect(resultOf({ message: 'A slot {0} and [a link](1).', fix: 'Do [it].' }).message.text).toBe(
      String.raw`A slot {{0}} and \[a link\](1). Do [it].`,
    );
  });

  it('gives the address of a rule only where it is one', () => {
    const [path] = runOf(report([finding()])).tool.driver.rules;
    expect(path).not.toHaveProperty('helpUri');
    const url = 'https://bakery.example/rules/owner-known';
    expect(runOf(report([finding({ url })])).tool.driver.rules[0]).toHaveProperty('helpUri', url);
  });
});
