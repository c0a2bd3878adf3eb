import type { z } from 'zod';
import type { Adaptive } from '../model/adaptive-interval.ts';
import { ConfigurationError, type ConfigurationProblem } from '../model/configuration-error.ts';
import { calendarDate } from '../model/calendar-date.ts';
import { interval, type Interval } from '../model/interval.ts';
import type { PathInData } from '../model/place.ts';
import type { Policy, RuleSetting } from '../model/policy.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { siteSchema } from './schema/catalogue.schema.ts';
import { policySchema } from './schema/policy.schema.ts';
import type { SourceFile } from './source-file.ts';
import { isMapping, validate } from './validate.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** The policy, with defaults for all it does not say. Throws a ConfigurationError when it cannot be used: nothing may be judged by half a policy. */
export function readPolicy(source: SourceFile | undefined): Policy {
  const file = source?.path ?? 'policy.yaml';
  const yaml = readYaml(source?.text ?? '');
  const value = settings<z.infer<typeof policySchema>>(policySchema, file, yaml);
  const high = spanOr(value.intervals?.high, '3 months');
  const today = value.today === undefined ? undefined : calendarDate(value.today);
  return {
    file,
    at: (...path: PathInData) => yaml.at(path),
    keyAt: (...path: PathInData) => yaml.keyAt(path),
    timeZone: value.time_zone ?? 'UTC',
    ...(today ? { today } : {}),
    intervals: {
      low: spanOr(value.intervals?.low, '12 months'),
      medium: spanOr(value.intervals?.medium, '6 months'),
      high,
    },
    ...(value.adaptive === undefined ? {} : { adaptive: adaptiveOf(value.adaptive, high) }),
    dueSoon: spanOr(value.due_soon, '14 days'),
    grace: spanOr(value.grace, '0 days'),
    sections: {
      required: value.sections?.required ?? ['Purpose', 'Scope', 'Procedure', 'Exceptions', 'Escalation'],
      atHighRisk: value.sections?.at_high_risk ?? ['Contingency'],
      informative: value.sections?.informative ?? [],
      procedure: value.sections?.procedure ?? 'Procedure',
    },
    capacity: {
      reviewsPerWeek: value.capacity?.reviews_per_week ?? 5,
      reviewsPerDay: value.capacity?.reviews_per_day ?? 4,
    },
    waivers: {
      most: value.waivers?.most ?? 10,
      ...(value.waivers?.granted_by === undefined ? {} : { grantedBy: value.waivers.granted_by }),
    },
    rules: new Map(Object.entries(value.rules ?? {}).map(([id, setting]) => [id, ruleSetting(setting)])),
    fields: value.fields ?? {},
    include: value.include ?? ['sops/**/*.md'],
    ignore: value.ignore ?? [],
  };
}

/** The site's settings, with defaults. Throws a ConfigurationError when they cannot be used. */
export function readSiteSettings(source: SourceFile | undefined): SiteSettings {
  const file = source?.path ?? 'site.yaml';
  const value = settings<z.infer<typeof siteSchema>>(siteSchema, file, readYaml(source?.text ?? ''), {
    title: 'Procedures',
  });
  return {
    title: value.title ?? 'Procedures',
    ...(value.summary === undefined ? {} : { summary: value.summary }),
    ...(value.url === undefined ? {} : { url: value.url }),
    ...(value.repository === undefined ? {} : { repository: value.repository }),
    ...(value.edit_url === undefined ? {} : { editUrl: value.edit_url }),
    departments: (value.departments ?? []) as SiteSettings['departments'],
  };
}

function settings<T>(schema: z.ZodObject, file: string, yaml: YamlText, absent: Partial<T> = {}): Partial<T> {
  const problems: ConfigurationProblem[] = [];
  if (yaml.broken) problems.push({ file, ...yaml.broken });
  const { value, problems: found } = validate<T>(
    schema,
    isMapping(yaml.value) ? { ...absent, ...yaml.value } : (yaml.value ?? absent),
    {
      at: (path) => yaml.at(path),
      keyAt: (path) => yaml.keyAt(path),
      path: [],
      kind: 'data-valid',
    },
  );
  problems.push(...found.map(({ place, message }) => ({ file, place, message })));
  if (problems.length > 0) throw new ConfigurationError(`${file} cannot be used as it is.`, problems);
  return value;
}

function adaptiveOf(
  { after = 2, ladder, longest }: NonNullable<z.infer<typeof policySchema>['adaptive']>,
  high: Interval,
): Adaptive {
  return {
    after,
    ladder: ladder.map((step) => interval(step)!),
    longest: {
      ...(longest?.low === undefined ? {} : { low: interval(longest.low)! }),
      ...(longest?.medium === undefined ? {} : { medium: interval(longest.medium)! }),
      high: longest?.high === undefined ? high : interval(longest.high)!,
    },
  };
}

function spanOr(text: string | undefined, otherwise: string): Interval {
  return interval(text ?? otherwise)!;
}

function ruleSetting(setting: string | { readonly severity?: string | undefined }): RuleSetting {
  if (typeof setting === 'string') return { severity: setting as NonNullable<RuleSetting['severity']>, options: {} };
  const { severity, ...options } = setting;
  return { ...(severity === undefined ? {} : { severity: severity as NonNullable<RuleSetting['severity']> }), options };
}
