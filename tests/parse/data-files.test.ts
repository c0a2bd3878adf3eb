import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { baseOf, sopText, wordsAt } from '../little-base.ts';

const sop = { 'sops/bread/bake.md': sopText('') };

function problemsIn(path: string, text: string): readonly string[] {
  const base = baseOf({ ...sop, [path]: text });
  return base.fileProblems.flatMap(({ file, problems }) =>
    problems.map(({ kind, place, message }) => `${file} ${kind} "${wordsAt(text, place)}" ${message}`),
  );
}

describe('a data file', () => {
  it.each(['people.yaml', 'tools.yaml', 'locations.yaml', 'objectives.yaml', 'glossary.yaml', 'waivers.yaml'])(
    '%s may be empty, blank or a comment',
    (path) => {
      for (const text of ['', '\n', '# nothing yet\n', '---\n', '[]\n'].slice(0, path === 'people.yaml' ? 4 : 5)) {
        expect(problemsIn(path, text)).toEqual([]);
      }
    },
  );

  it('that is no YAML is one problem', () => {
    expect(problemsIn('tools.yaml', '- id: oven\n  title: "Deck oven\n')).toHaveLength(1);
    expect(problemsIn('people.yaml', 'people: [\n')).toHaveLength(1);
    expect(problemsIn('kpis/a.yaml', 'title: a: b\n')).toHaveLength(1);
  });

  it('of another shape is a problem where it begins', () => {
    expect(problemsIn('tools.yaml', 'oven: Deck oven\n')).toEqual([
      'tools.yaml data-valid "oven: Deck oven" Expected a list of entries, each beginning with "- id: …".',
    ]);
    expect(problemsIn('people.yaml', '- id: ana-reis\n')).toEqual([
      'people.yaml data-valid "- id: ana-reis" Expected a mapping of fields.',
    ]);
    expect(problemsIn('people.yaml', 'people:\n  ana-reis: Ana\n')).toEqual([
      'people.yaml data-valid "ana-reis: Ana" Expected a list of entries, each beginning with "- id: …".',
    ]);
  });

  it('has its unknown keys told once, at the top and inside', () => {
    expect(problemsIn('people.yaml', 'people: []\nrole: []\n')).toEqual([
      'people.yaml unknown-key "role" The key "role" is not one we know. Did you mean "roles"?',
    ]);
    expect(problemsIn('people.yaml', 'people:\n  - id: ana-reis\n    name: Ana\n    emial: a@b.example\n')).toEqual([
      'people.yaml unknown-key "emial" The key "emial" is not one we know. Did you mean "email"?',
    ]);
    expect(problemsIn('kpis/a.yaml', 'title: A\nreview_when: { offtarget: 3, off_target: 3 }\n')).toEqual([
      'kpis/a.yaml unknown-key "offtarget" The key "offtarget" is not one we know.',
    ]);
  });

  it('tells entries without a name and names used twice', () => {
    expect(problemsIn('tools.yaml', '- title: Deck oven\n')).toHaveLength(1);
    expect(problemsIn('tools.yaml', '- id: oven\n  title: A\n- id: oven\n  title: B\n')).toEqual([
      'tools.yaml data-valid "oven" The id "oven" is used a second time.',
    ]);
    expect(problemsIn('tools.yaml', '- just words\n')).toEqual([
      'tools.yaml data-valid "just words" Expected a mapping of fields, found "just words".',
    ]);
  });

  it('keeps what is right beside what is wrong', () => {
    const base = baseOf({
      ...sop,
      'people.yaml':
        'people:\n  - { id: ana-reis, name: Ana Reis, left: soon }\n  - { id: Tom Hill, name: Tom }\n  - { id: bea, name: Bea }\n',
    });
    expect([...base.directory.people.keys()]).toEqual(['ana-reis', 'bea']);
    expect(base.directory.people.get('ana-reis')).not.toHaveProperty('left');
  });

  it('of waivers: one that is not complete waives nothing', () => {
    const base = baseOf({
      ...sop,
      'waivers.yaml': '- rule: freshness/overdue\n  sop: bread/bake\n  until: 2026-02-30\n',
    });
    expect(base.waivers).toEqual([]);
    expect(base.fileProblems).toMatchObject([{ file: 'waivers.yaml' }]);
  });
});

const read = (csv: string) => {
  const base = baseOf({ ...sop, 'kpis/waste.yaml': 'title: Waste\n', 'kpis/waste.csv': csv });
  const problems = base.fileProblems.find(({ file }) => file === 'kpis/waste.csv')?.problems ?? [];
  return {
    readings: base.kpis.get('waste')!.readings,
    problems: problems.map(({ place, message }) => `${place.line} "${wordsAt(csv, place)}" ${message}`),
  };
};

describe('the readings of a KPI', () => {
  it('come in the order of their days', () => {
    expect(read('date,value,location\n2026-02-02,3.5,mill-lane\r\n2026-01-05,-1,\n\n2026-01-12, 4 \n')).toEqual({
      readings: [
        { date: '2026-01-05', value: -1 },
        { date: '2026-01-12', value: 4 },
        { date: '2026-02-02', value: 3.5, location: 'mill-lane' },
      ],
      problems: [],
    });
  });

  it('tell which cell is wrong', () => {
    expect(read('date,value\n2026-02-30,3\n2026-02-02,many\n2026-02-03,\n2026-02-04\n05/02/2026,1\n').problems).toEqual(
      [
        '2 "2026-02-30" Expected a date as YYYY-MM-DD, found "2026-02-30".',
        '3 "many" Expected a number, found "many".',
        '4 "" Expected a number, found "".',
        '5 "" Expected a number, found "".',
        '6 "05/02/2026" Expected a date as YYYY-MM-DD, found "05/02/2026".',
      ],
    );
  });

  it('need their header, or the first one would be lost', () => {
    expect(read('2026-02-02,3\n2026-02-09,4\n').problems).toEqual([
      '1 "2026-02-02,3" Expected the header line "date,value" or "date,value,location" above the first reading.',
    ]);
    expect(read('').problems).toEqual([]);
  });
});

const refusal = (path: string, text: string): readonly string[] => {
  try {
    baseOf({ ...sop, [path]: text });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return [error.message, ...error.problems.map((one) => `${one.file} "${wordsAt(text, one.place)}" ${one.message}`)];
  }
  return [];
};

describe('policy.yaml and site.yaml', () => {
  it.each([
    [
      'policy.yaml',
      'grace: 3 dys\n',
      '"3 dys" The field "grace" is "3 dys". Expected an interval such as "6 months", "90 days" or "P6M".',
    ],
    ['policy.yaml', 'intervals:\n  hihg: 3 months\n', '"hihg" The key "hihg" is not one we know. Did you mean "high"?'],
    ['policy.yaml', 'graec: 3 days\n', '"graec" The key "graec" is not one we know. Did you mean "grace"?'],
    [
      'policy.yaml',
      'time_zone: Europe/Lodnon\n',
      '"Europe/Lodnon" The field "time_zone" is "Europe/Lodnon". Expected a time zone such as "Europe/London".',
    ],
    [
      'policy.yaml',
      'today: 2026-02-30\n',
      '"2026-02-30" The field "today" is "2026-02-30". Expected a date as YYYY-MM-DD.',
    ],
    [
      'policy.yaml',
      'rules: { freshness/overdue: warn }\n',
      '"warn" The field "rules.freshness/overdue" is "warn". Expected off, info, warning or error.',
    ],
    ['policy.yaml', '- grace\n', '"- grace" Expected a mapping of fields, found a list.'],
    [
      'site.yaml',
      'url: somewhere\ntitle: Bread\n',
      '"somewhere" The field "url" is "somewhere". Expected a web address.',
    ],
    ['site.yaml', 'departments: [{ id: bread }]\n', '"{ id: bread }" The field "title" is missing.'],
  ])('%s with %j cannot be used', (path, text, problem) => {
    expect(refusal(path, text)).toEqual([`${path} cannot be used as it is.`, `${path} ${problem}`]);
  });

  it('that are no YAML cannot be used', () => {
    expect(refusal('policy.yaml', 'rules: [\n').length).toBeGreaterThan(1);
    expect(refusal('site.yaml', 'title: a: b\n').length).toBeGreaterThan(1);
  });

  it('may be absent, empty or a comment: everything has a default', () => {
    for (const text of ['', '# later\n', '{}\n']) expect(refusal('policy.yaml', text)).toEqual([]);
    const { policy, site } = baseOf(sop);
    expect(policy).toMatchObject({
      timeZone: 'UTC',
      intervals: { low: { count: 12 }, medium: { count: 6 }, high: { count: 3 } },
      dueSoon: { count: 14, unit: 'days' },
      grace: { count: 0, unit: 'days' },
      capacity: { reviewsPerWeek: 5, reviewsPerDay: 4 },
      include: ['sops/**/*.md'],
      ignore: [],
    });
    expect(policy.sections.required).toEqual(['Purpose', 'Scope', 'Procedure', 'Exceptions', 'Escalation']);
    expect(site).toEqual({ title: 'Procedures', departments: [] });
  });
});

describe('which files are SOPs', () => {
  const files = {
    'sops/bread/bake.md': sopText(''),
    'sops/bread/notes/old.md': sopText(''),
    'sops/README.md': 'About.\n',
    'paths/counter.md': '---\ntitle: Counter\n---\n',
    'paths/deep/no.md': '---\ntitle: No\n---\n',
    'docs/x.md': sopText(''),
  };
  const ids = (policy: string) => {
    const base = baseOf({ ...files, 'policy.yaml': policy });
    return [...base.sops.map(({ id }) => id), ...base.paths.map(({ id }) => `path ${id}`)];
  };

  it('the policy says', () => {
    expect(ids('')).toEqual(['README', 'bread/bake', 'bread/notes/old', 'path counter']);
    expect(ids('ignore: ["**/README.md", sops/*/notes/**]\n')).toEqual(['bread/bake', 'path counter']);
    expect(ids('include: [docs/**]\n')).toEqual(['docs/x', 'path counter']);
  });
});
