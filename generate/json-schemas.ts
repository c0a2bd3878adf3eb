import { z } from 'zod';
import type { Rule } from '../src/rules/define-rule.ts';
import type { Described } from './field-comments.ts';

/** The part of JSON Schema (draft 7) that our schemas use. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** What an author may write, for editors: the zod schema with the comments of its fields as descriptions. */
export function jsonSchema(schema: z.ZodType, described: Described): JsonSchema {
  const bare = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as JsonSchema;
  return withDescriptions(bare, described);
}

function withDescriptions(schema: JsonSchema, { comment, fields, each, options }: Described): JsonSchema {
  const { properties, items, additionalProperties: others, anyOf } = schema;
  return {
    ...schema,
    ...(comment === undefined ? {} : { description: comment }),
    ...(properties && fields
      ? { properties: mapped(properties, (one, key) => withDescriptions(one, fields[key] ?? {})) }
      : {}),
    ...(items && each ? { items: withDescriptions(items, each) } : {}),
    ...(typeof others === 'object' && each ? { additionalProperties: withDescriptions(others, each) } : {}),
    ...(anyOf && options ? { anyOf: anyOf.map((one, index) => withDescriptions(one, options[index] ?? {})) } : {}),
  };
}

/** The policy's schema with every rule and its options spelled out under `rules`. */
export function withRules(
  policy: JsonSchema,
  rules: readonly { readonly rule: Rule; readonly summary: string }[],
): JsonSchema {
  const before = policy.properties?.['rules'] ?? {};
  const severity: JsonSchema = { enum: ['off', 'info', 'warning', 'error'] };
  const properties = Object.fromEntries(
    rules.map(({ rule, summary }): [string, JsonSchema] => {
      const options = rule.options ? jsonSchema(rule.options, {}).properties : {};
      const setting = { type: 'object', properties: { severity, ...options }, additionalProperties: false };
      return [rule.id, { description: summary.replaceAll(/\s+/g, ' '), anyOf: [severity, setting] }];
    }),
  );
  const { description } = before;
  return {
    ...policy,
    properties: {
      ...policy.properties,
      rules: { ...(description ? { description } : {}), type: 'object', properties, additionalProperties: false },
    },
  };
}

function mapped(
  properties: Readonly<Record<string, JsonSchema>>,
  change: (schema: JsonSchema, key: string) => JsonSchema,
): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, change(schema, key)]));
}
