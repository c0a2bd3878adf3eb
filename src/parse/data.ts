import type { z } from 'zod';
import { calendarDate } from '../model/calendar-date.ts';
import type { Kpi, Location, Objective, Term, Tool, Waiver } from '../model/catalogue.ts';
import type { Directory, Person, Role, Team } from '../model/directory.ts';
import { interval } from '../model/interval.ts';
import type { FileProblems, KnowledgeBase } from '../model/knowledge-base.ts';
import { DataFile } from './data-file.ts';
import { readReadings } from './readings.ts';
import {
  kpiSchema,
  locationSchema,
  objectiveSchema,
  termSchema,
  toolSchema,
  waiverSchema,
} from './schema/catalogue.schema.ts';
import { peopleSchema, personSchema, roleSchema, teamSchema } from './schema/people.schema.ts';
import type { SourceFile } from './source-file.ts';

/** What the data files say, and what is wrong in them. */
type Data = Pick<
  KnowledgeBase,
  'directory' | 'kpis' | 'objectives' | 'tools' | 'locations' | 'glossary' | 'waivers' | 'fileProblems'
>;

/** Reads every data file; a file that is absent counts as empty. */
export function readData(sources: ReadonlyMap<string, SourceFile>): Data {
  const fileProblems: FileProblems[] = [];
  const open = (path: string): DataFile => {
    const file = new DataFile(sources.get(path) ?? { path, text: '' });
    fileProblems.push(file);
    return file;
  };
  const catalogue = <T extends { readonly id: string }>(path: string, schema: z.ZodObject): ReadonlyMap<string, T> =>
    byId(open(path).named<{ readonly id: string }>(schema, 'id') as unknown as readonly T[]);

  const data = {
    directory: readDirectory(open('people.yaml')),
    objectives: catalogue<Objective>('objectives.yaml', objectiveSchema),
    tools: catalogue<Tool>('tools.yaml', toolSchema),
    locations: byId(
      open('locations.yaml')
        .named<z.infer<typeof locationSchema>>(locationSchema, 'id')
        .map(({ time_zone, ...rest }) => ({ ...rest, ...(time_zone ? { timeZone: time_zone } : {}) }) as Location),
    ),
    glossary: open('glossary.yaml')
      .named<z.infer<typeof termSchema>>(termSchema, 'term')
      .map((term) => ({ means: '', ...term, also: term.also ?? [] }) as Term),
    waivers: readWaivers(open('waivers.yaml')),
    kpis: byId(
      [...sources.keys()]
        .filter((path) => /^kpis\/[^/]+\.yaml$/.test(path))
        .map((path) => readKpi(path, open(path), sources.get(path.replace(/yaml$/, 'csv')), fileProblems)),
    ),
  };
  return { ...data, fileProblems: fileProblems.filter(({ problems }) => problems.length > 0) };
}

function readDirectory(file: DataFile): Directory {
  file.allowKeys(peopleSchema);
  const people = file.named<z.infer<typeof personSchema>>(personSchema, 'id', 'people').map(
    ({ from, left, away, ...person }) =>
      ({
        name: person.id,
        ...person,
        ...(from ? { from: calendarDate(from) } : {}),
        ...(left ? { left: calendarDate(left) } : {}),
        away: away ?? [],
      }) as unknown as Person,
  );
  const roles = file
    .named<z.infer<typeof roleSchema>>(roleSchema, 'id', 'roles')
    .map((role) => ({ title: role.id, ...role, holders: role.holders ?? [] }) as Role);
  const teams = file
    .named<z.infer<typeof teamSchema>>(teamSchema, 'id', 'teams')
    .map((team) => ({ title: team.id, ...team }) as Team);
  return { people: byId(people), roles: byId(roles), teams: byId(teams) };
}

/** A waiver that is not complete waives nothing. */
function readWaivers(file: DataFile): readonly Waiver[] {
  return file
    .list<z.infer<typeof waiverSchema>>(waiverSchema, undefined, 'rule')
    .flatMap(({ granted_by, until, ...waiver }) => {
      const date = until === undefined ? undefined : calendarDate(until);
      if (!date || !granted_by || !waiver.rule || !waiver.sop || !waiver.reason) return [];
      return [{ ...waiver, grantedBy: granted_by, until: date } as Waiver];
    });
}

function readKpi(path: string, file: DataFile, csv: SourceFile | undefined, fileProblems: FileProblems[]): Kpi {
  const id = path.replace(/^kpis\//, '').replace(/\.yaml$/, '');
  const {
    every,
    review_when: _reviewWhen,
    source: _source,
    ...kpi
  } = file.mapping<z.infer<typeof kpiSchema>>(kpiSchema);
  const { readings, problems } = readReadings(csv?.text ?? '');
  if (csv && problems.length > 0) fileProblems.push({ file: csv.path, problems });
  const span = every === undefined ? undefined : interval(every);
  return { ...kpi, id, title: kpi.title ?? id, ...(span ? { every: span } : {}), readings } as Kpi;
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
