import { z } from 'zod';
import {
  kpiSchema,
  locationSchema,
  objectiveSchema,
  siteSchema,
  termSchema,
  toolSchema,
  waiverSchema,
} from '../src/parse/schema/catalogue.schema.ts';
import { localSchema } from '../src/parse/schema/local.schema.ts';
import { pathSchema } from '../src/parse/schema/path.schema.ts';
import { peopleSchema } from '../src/parse/schema/people.schema.ts';
import { policySchema } from '../src/parse/schema/policy.schema.ts';
import { sopSchema } from '../src/parse/schema/sop.schema.ts';
import type { Described } from './field-comments.ts';
import { jsonSchema, withRules, type JsonSchema } from './json-schemas.ts';
import type { RuleFile } from './rule-files.ts';

/** A kind of file in the content folder. */
export interface FileFormat {
  /** `schemas/<name>.schema.json` */
  readonly name: string;
  readonly title: string;
  /** Path below the content folder. */
  readonly path: string;
  readonly about: string;
  readonly schema: JsonSchema;
}

interface Declaration extends Omit<FileFormat, 'schema'> {
  readonly entry: z.ZodObject;
  /** Name of the constant that holds `entry`. */
  readonly declaredAs: string;
  /** The file is a list of entries. */
  readonly list?: boolean;
}

const declarations: readonly Declaration[] = [
  {
    name: 'sop',
    title: 'SOPs',
    path: 'sops/<department>/<slug>.md',
    about: 'The frontmatter of an SOP. Its id is the path below `sops/` without `.md`.',
    entry: sopSchema,
    declaredAs: 'sopSchema',
  },
  {
    name: 'path',
    title: 'Onboarding paths',
    path: 'paths/<id>.md',
    about: 'The frontmatter of an onboarding path. Its headings are milestones and its lists link SOPs.',
    entry: pathSchema,
    declaredAs: 'pathSchema',
  },
  {
    name: 'local',
    title: 'Local versions',
    path: 'local/<location>/<sop id>.md',
    about:
      'The frontmatter of a local version: what one location does otherwise. Its text fills the slots of the SOP, `:::local{#name}`, and holds nothing else.',
    entry: localSchema,
    declaredAs: 'localSchema',
  },
  {
    name: 'people',
    title: 'People, roles and teams',
    path: 'people.yaml',
    about: 'Who is who. Whoever owns, deputizes or decides is named by an id from here.',
    entry: peopleSchema,
    declaredAs: 'peopleSchema',
  },
  {
    name: 'kpi',
    title: 'KPIs',
    path: 'kpis/<id>.yaml',
    about:
      'A number that procedures move. Its values stand beside it in `kpis/<id>.csv`, under the header `date,value` or `date,value,location`.',
    entry: kpiSchema,
    declaredAs: 'kpiSchema',
  },
  {
    name: 'objectives',
    title: 'Objectives',
    path: 'objectives.yaml',
    about: 'A list of what the KPIs serve.',
    entry: objectiveSchema,
    declaredAs: 'objectiveSchema',
    list: true,
  },
  {
    name: 'tools',
    title: 'Tools',
    path: 'tools.yaml',
    about: 'A list of the tools that procedures need.',
    entry: toolSchema,
    declaredAs: 'toolSchema',
    list: true,
  },
  {
    name: 'locations',
    title: 'Locations',
    path: 'locations.yaml',
    about: 'A list of the places where work is done.',
    entry: locationSchema,
    declaredAs: 'locationSchema',
    list: true,
  },
  {
    name: 'glossary',
    title: 'Glossary',
    path: 'glossary.yaml',
    about: 'A list of words and what they mean here.',
    entry: termSchema,
    declaredAs: 'termSchema',
    list: true,
  },
  {
    name: 'waivers',
    title: 'Waivers',
    path: 'waivers.yaml',
    about: 'A list of exceptions: a rule set aside for one SOP, for a while. The finding is still shown.',
    entry: waiverSchema,
    declaredAs: 'waiverSchema',
    list: true,
  },
  {
    name: 'site',
    title: 'Site',
    path: 'site.yaml',
    about: 'What the published site is called and where it stands.',
    entry: siteSchema,
    declaredAs: 'siteSchema',
  },
  {
    name: 'policy',
    title: 'Policy',
    path: 'policy.yaml',
    about: 'What your organisation demands of its procedures. Without the file the defaults hold.',
    entry: policySchema,
    declaredAs: 'policySchema',
  },
];

/** Every kind of file with the JSON Schema that editors get. */
export function fileFormats(
  comments: ReadonlyMap<string, Described>,
  rules: readonly RuleFile[],
): readonly FileFormat[] {
  return declarations.map(({ entry, declaredAs, list, ...format }) => {
    const { comment: _, ...described } = comments.get(declaredAs) ?? {};
    const plain = list ? jsonSchema(z.array(entry), { each: described }) : jsonSchema(entry, described);
    const schema =
      format.name === 'policy'
        ? withRules(
            plain,
            rules.map(({ rule, comment }) => ({ rule, summary: comment.summary })),
          )
        : plain;
    const { $schema, ...rest } = schema;
    return {
      ...format,
      schema: { ...($schema ? { $schema } : {}), title: format.title, description: format.about, ...rest },
    };
  });
}
