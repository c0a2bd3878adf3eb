import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFieldComments } from '../../generate/field-comments.ts';
import { fileFormats, type FileFormat } from '../../generate/file-formats.ts';
import { valueWords } from '../../generate/formats-page.ts';
import { jsonSchema, withRules, type JsonSchema } from '../../generate/json-schemas.ts';
import { globSync, readFileSync } from 'node:fs';
import { ruleFiles } from '../rules/all-rules.ts';
import type { Rule } from '../../src/rules/define-rule.ts';

const schemaFolder = fileURLToPath(new URL('../../src/parse/schema', import.meta.url));
const sources = globSync('*.ts', { cwd: schemaFolder }).map((file) => readFileSync(`${schemaFolder}/${file}`, 'utf8'));
const formats = fileFormats(readFieldComments(sources), ruleFiles);

describe('jsonSchema', () => {
  it('carries the comments as descriptions', () => {
    const schema = z.strictObject({ name: z.string(), parts: z.array(z.strictObject({ id: z.string() })).optional() });
    const described = { fields: { name: { comment: 'N.' }, parts: { each: { fields: { id: { comment: 'I.' } } } } } };
    expect(jsonSchema(schema, described)).toEqual({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: {
        name: { type: 'string', description: 'N.' },
        parts: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'I.' } },
            required: ['id'],
            additionalProperties: false,
          },
        },
      },
      required: ['name'],
      additionalProperties: false,
    });
  });
});

describe('withRules', () => {
  it('spells out rules and their options', () => {
    const options = z.strictObject({ grams: z.number().default(800) });
    const rule = { id: 'bread/loaf-weighed', options } as unknown as Rule;
    const { properties } = withRules({ properties: { rules: { description: 'By rule.' } } }, [
      { rule, summary: 'A\nB.' },
    ]);
    const severity = { enum: ['off', 'info', 'warning', 'error'] };
    expect(properties?.['rules']).toEqual({
      description: 'By rule.',
      type: 'object',
      properties: {
        'bread/loaf-weighed': {
          description: 'A B.',
          anyOf: [
            severity,
            {
              type: 'object',
              properties: { severity, grams: { type: 'number', default: 800 } },
              additionalProperties: false,
            },
          ],
        },
      },
      additionalProperties: false,
    });
  });
});

/** Paths of the fields that have no description; the two days of an absence explain themselves. */
function undescribed({ schema }: FileFormat): readonly string[] {
  const walk = (node: JsonSchema, path: string): readonly string[] => [
    ...Object.entries(node.properties ?? {}).flatMap(([key, field]) => [
      ...(field.description === undefined ? [`${path}${key}`] : []),
      ...walk(field, `${path}${key}.`),
    ]),
    ...(node.items ? walk(node.items, path) : []),
    ...(typeof node.additionalProperties === 'object' ? walk(node.additionalProperties, path) : []),
  ];
  return walk(schema, '').filter((path) => !/^people\.away\.(from|to)$/.test(path));
}

describe('the file formats', () => {
  it.each(formats)('describe every field of $path', (format) => expect(undescribed(format)).toEqual([]));

  it('name a rule for every file of rules', () => {
    const policy = formats.find(({ name }) => name === 'policy')!;
    expect(Object.keys(policy.schema.properties?.['rules']?.properties ?? {})).toEqual(ruleFiles.map(({ id }) => id));
  });
});

describe('valueWords', () => {
  it.each<[JsonSchema, string]>([
    [{ type: 'string' }, 'text'],
    [{ type: 'string', format: 'date' }, 'date'],
    [{ type: 'string', pattern: '^[\\p{L}]$' }, 'id'],
    [{ type: ['number', 'string'] }, 'number or text'],
    [{ enum: ['low', 'high'] }, '`low`, `high`'],
    [{ type: 'array', items: { type: 'object' } }, 'list of mappings'],
    [{ anyOf: [{ type: 'string' }, { type: 'object' }] }, 'text or mapping'],
  ])('%j is %s', (schema, words) => expect(valueWords(schema)).toBe(words));
});
