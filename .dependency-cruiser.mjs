/** The plan of docs/architecture.md as configuration: which room may look into which. */
const pure = '^src/(model|parse|rules|check|report|edit|render)/';

function room(name, mayImport) {
  return {
    name: `${name}-imports`,
    comment: `src/${name} may import ${mayImport.length > 0 ? mayImport.join(', ') : 'no other room'}.`,
    severity: 'error',
    from: { path: `^src/${name}/` },
    to: {
      path: '^(src|plugins|tests|generate|bench)/',
      pathNot: [name, ...mayImport].map((other) => `^src/${other}/`),
    },
  };
}

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(sopwright$|astro:|virtual:)' },
    },
    room('model', []),
    room('parse', ['model']),
    room('rules', ['model']),
    room('check', ['model', 'rules']),
    room('report', ['model']),
    room('edit', ['model']),
    room('render', ['model']),
    room('load', ['model', 'parse']),
    {
      name: 'pure-rooms-have-no-window',
      comment: 'No disk, process, clock or network outside src/load, src/cli, src/site and plugins.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-the-command-or-the-site',
      severity: 'error',
      from: { pathNot: '^(src/cli|src/site|tests|bin)/' },
      to: { path: '^src/(cli|site)/' },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    {
      name: 'pages-do-not-parse-or-judge',
      severity: 'error',
      from: { path: '^src/site/' },
      to: { path: '^src/(parse|load|check|rules|cli)/' },
    },
    ...[
      ['yaml', 'src/parse/yaml\\.ts'],
      ['js-yaml', 'src/parse/yaml\\.ts'],
      ['gray-matter', 'src/parse/frontmatter\\.ts'],
      ['(satteri|remark-parse|remark-gfm|remark-frontmatter|remark-directive)', 'src/parse/markdown\\.ts'],
      ['pagefind', 'plugins/astro-sop/'],
      ['vscode-languageserver', 'plugins/language-server/'],
      ['commander', 'src/cli/'],
      ['ical-generator', 'src/report/planning/plan-calendar\\.ts'],
      ['temporal-polyfill', 'src/model/calendar-date\\.ts'],
      ['fastest-levenshtein', 'src/model/nearest\\.ts'],
    ].map(([dependency, home]) => ({
      name: `one-home-for-${dependency.replaceAll(/[^a-z-]/g, '')}`,
      severity: 'error',
      from: { path: '^(src|plugins)/', pathNot: `^${home}` },
      to: { path: `node_modules/${dependency}/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.astro|\\.tmp)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
