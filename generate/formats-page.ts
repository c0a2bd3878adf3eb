import type { FileFormat } from './file-formats.ts';
import type { JsonSchema } from './json-schemas.ts';

/** Contents of `docs/formats.md`: every field of every file. */
export function formatsPage(formats: readonly FileFormat[]): string {
  return [
    '# File formats',
    'Everything in the content folder is Markdown, YAML or CSV. A key that is not in these tables is a finding, with the nearest one that is. A field may be left out unless it is marked *required*.',
    [
      '- **Dates** are calendar days, written `YYYY-MM-DD`.',
      '- **Intervals** are `N days`, `weeks`, `months` or `years`, or ISO 8601 such as `P6M`. They are added by the calendar: one month after 31 January is the last day of February.',
      '- **Ids** begin with a letter or a digit and go on with letters, digits and `-`, `_`, `.` or `/`.',
    ].join('\n'),
    'Each kind of file has a JSON Schema in `schemas/`; `sop schema <name>` prints it. An editor with a YAML language server uses it when the first line of a file says so:',
    '```yaml\n# yaml-language-server: $schema=../schemas/people.schema.json\n```',
    ...formats.flatMap(({ name, title, path, about, schema }) => [
      `## ${title}`,
      `\`${path}\` · schema \`${name}\``,
      about,
      fieldTable(schema.items ?? schema),
    ]),
    '---',
    'Made by `npm run generate` from the comments in `src/parse/schema/`; edit those.',
    '',
  ].join('\n\n');
}

function fieldTable(schema: JsonSchema): string {
  return ['| Field | Value | Meaning |', '| --- | --- | --- |', ...rows(schema, '')].join('\n');
}

function rows(schema: JsonSchema, prefix: string): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = `${prefix}${key}`;
    const required = schema.required?.includes(key) ? ', *required*' : '';
    return [
      `| \`${name}\` | ${valueWords(field)}${required} | ${cell(field.description ?? '')} |`,
      ...nested(field, name),
    ];
  });
}

/** Rows for what stands inside a field; the rules of the policy have pages of their own. */
function nested(field: JsonSchema, name: string): readonly string[] {
  if (name === 'rules') return [];
  if (field.properties) return rows(field, `${name}.`);
  if (field.items?.properties) return rows(field.items, `${name}[].`);
  if (typeof field.additionalProperties === 'object') return rows(field.additionalProperties, `${name}.*.`);
  return [];
}

export function valueWords(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(valueWords))].join(' or ');
  if (Array.isArray(schema.type)) return schema.type.map((type: string) => valueWords({ type })).join(' or ');
  if (schema.format === 'date') return 'date';
  if (schema.format === 'email') return 'e-mail address';
  if (schema.format === 'uri') return 'web address';
  if (schema.pattern?.includes('months?')) return 'interval';
  if (schema.pattern?.startsWith('^[\\p{L}')) return 'id';
  switch (schema.type) {
    case 'string':
      return 'text';
    case 'integer':
      return 'whole number';
    case 'array':
      return `list of ${plural(valueWords(schema.items ?? {}))}`;
    case 'object':
      return 'mapping';
    default:
      return String(schema.type ?? 'anything');
  }
}

function plural(words: string): string {
  return words === 'text' ? 'texts' : `${words}s`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
