import type { Root } from 'mdast';
import type { z } from 'zod';
import { interval } from '../model/interval.ts';
import type { LocalVersion } from '../model/local-version.ts';
import type { OnboardingPath } from '../model/onboarding-path.ts';
import type { Policy } from '../model/policy.ts';
import { departmentOf, sopIdOf, titleFromSlug } from '../model/sop-id.ts';
import type { Parameter, Review, Sop, SopId, UnreadableSop } from '../model/sop.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { fieldsOf, locate, noFields, optional, readFrontmatter, withBody, written } from './page-parts.ts';
import { localSchema } from './schema/local.schema.ts';
import { pathSchema } from './schema/path.schema.ts';
import { sopSchema, type SopFrontmatter } from './schema/sop.schema.ts';
import { textOutsideSlots } from './slots.ts';
import { parseMarkdown } from './markdown.ts';
import type { SourceFile } from './source-file.ts';

/** What a policy says about how pages are written; nothing else of it goes into one. */
export interface Dialect extends Pick<Policy, 'fields'> {
  readonly sections: Pick<Policy['sections'], 'procedure'>;
}

/**
 * An SOP from its file's text and the syntax tree of that same text; the tree is annotated, see `readBody`.
 * Without a tree, the body is parsed when somebody first looks at it.
 */
export function readSop(source: SourceFile, tree: Root | undefined, policy: Dialect): Sop | UnreadableSop {
  const id = sopIdOf(source.path);
  const split = splitFrontmatter(source.text);
  const frontmatter = readFrontmatter(source.text, split, policy.fields);
  const located = locate(source.path, frontmatter, policy.fields);
  if (frontmatter.state === 'unreadable') return { kind: 'unreadable', id, ...located, problems: frontmatter.problems };

  const { value, problems, given, unusable } = fieldsOf<SopFrontmatter>(sopSchema, frontmatter, policy.fields);
  const fields: Omit<Sop, 'body'> = {
    kind: 'sop',
    id,
    department: departmentOf(id),
    ...located,
    hasFrontmatter: frontmatter.state === 'read',
    given: new Set(given),
    unusable: unusable.length === 0 ? noFields : new Set(unusable),
    title: value.title ?? titleFromSlug(id),
    ...optional('summary', value.summary),
    ...optional('owner', value.owner),
    ...optional('deputy', value.deputy),
    ...optional('reviewed', value.reviewed === undefined ? undefined : written(value.reviewed)),
    ...optional('review', value.review as Review | undefined),
    ...optional('reviewEvery', value.review_every === undefined ? undefined : interval(value.review_every)),
    risk: value.risk ?? 'medium',
    status: value.status ?? 'active',
    kpis: value.kpis ?? [],
    roles: value.roles ?? [],
    tools: value.tools ?? [],
    ...optional('locations', value.locations),
    ...optional('escalateTo', value.escalate_to),
    ...optional('replacedBy', value.replaced_by),
    aliases: value.aliases ?? [],
    ...optional('pilot', pilotOf(value.pilot)),
    params: Object.entries(value.params ?? {}).map(([name, parameter]) => ({ name, ...parameter }) as Parameter),
    problems,
  };
  return withBody<Sop>(fields, tree, source.text, {
    procedure: policy.sections.procedure,
    bodyStart: split.bodyStart,
  });
}

/** An onboarding path. One whose frontmatter cannot be read keeps its body and says so among its problems. */
export function readPath(source: SourceFile, tree: Root | undefined): OnboardingPath {
  const split = splitFrontmatter(source.text);
  const frontmatter = readFrontmatter(source.text, split, {});
  const { value, problems, given, unusable } = fieldsOf<z.infer<typeof pathSchema>>(pathSchema, frontmatter, {});
  const id = source.path.replace(/^paths\//, '').replace(/\.md$/, '');
  const fields: Omit<OnboardingPath, 'body'> = {
    kind: 'path',
    id,
    ...locate(source.path, frontmatter, {}),
    hasFrontmatter: frontmatter.state !== 'absent',
    given: new Set(given),
    unusable: new Set(unusable),
    title: value.title ?? titleFromSlug(id),
    ...optional('summary', value.summary),
    ...optional('role', value.role),
    ...optional('owner', value.owner),
    ...optional('deputy', value.deputy),
    ...optional('reviewed', value.reviewed === undefined ? undefined : written(value.reviewed)),
    ...optional('review', value.review as Review | undefined),
    ...optional('reviewEvery', value.review_every === undefined ? undefined : interval(value.review_every)),
    problems: frontmatter.state === 'unreadable' ? frontmatter.problems : problems,
  };
  return withBody(fields, tree, source.text, { procedure: '', bodyStart: split.bodyStart });
}

/** A local version, `local/<location>/<sop id>.md`. One whose frontmatter cannot be read keeps its slots and says so among its problems. */
export function readLocalVersion(source: SourceFile, tree = parseMarkdown(source.text)): LocalVersion {
  const split = splitFrontmatter(source.text);
  const frontmatter = readFrontmatter(source.text, split, {});
  const { value, problems, given, unusable } = fieldsOf<z.infer<typeof localSchema>>(localSchema, frontmatter, {});
  const [, location = '', id = ''] = /^local\/([^/]+)\/(.+)\.md$/.exec(source.path) ?? [];
  const fields: Omit<LocalVersion, 'body'> = {
    kind: 'local',
    id: `${id}@${location}`,
    location,
    sopId: id as SopId,
    ...locate(source.path, frontmatter, {}),
    hasFrontmatter: frontmatter.state !== 'absent',
    given: new Set(given),
    unusable: new Set(unusable),
    ...optional('base', value.base),
    ...optional('baseDigest', value.base_digest),
    ...optional('baseSections', value.base_sections),
    ...optional('owner', value.owner),
    ...optional('reviewed', value.reviewed === undefined ? undefined : written(value.reviewed)),
    ...optional('review', value.review as Review | undefined),
    params: Object.entries(value.params ?? {}).map(([name, own]) => ({ name, value: own })),
    outside: textOutsideSlots(tree),
    problems: frontmatter.state === 'unreadable' ? frontmatter.problems : problems,
  };
  return withBody(fields, tree, source.text, { procedure: '', bodyStart: split.bodyStart });
}

function pilotOf(pilot: SopFrontmatter['pilot']): Sop['pilot'] {
  if (pilot === undefined) return undefined;
  return {
    ...optional('ends', pilot.ends === undefined ? undefined : written(pilot.ends)),
    ...optional('expect', pilot.expect),
  };
}
