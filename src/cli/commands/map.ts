import type { EdgeKind } from '../../model/map/process-map.ts';
import type { CommonFlags } from '../base.ts';
import { commandFile } from '../command-file.ts';
import { exitCode } from '../exit-code.ts';
import { colourFor, say } from '../output.ts';

interface Flags extends CommonFlags {
  readonly format?: string;
  readonly show?: readonly string[];
}

const formats = ['table', 'json', 'dot', 'svg'] as const;
const kinds: readonly EdgeKind[] = ['handoff', 'link', 'kpi'];

const examples = `
The map has an SOP's hand-offs, its links to others and the KPIs it moves. JSON holds all of it; a drawing shows the
hand-offs, and with --show the others too.

Examples:
  sop map                                     the hand-offs, one a line
  sop map --format svg > map.svg
  sop map --format svg --show handoff,kpi > map.svg
  sop map --format dot --show link | dot -Tpdf > links.pdf
  sop map --format json | jq '.edges[] | select(.kind == "handoff")'
`;

export const map = commandFile<Flags>({
  name: 'map',
  describe(command) {
    command
      .description('Show how SOPs lead to each other: where the work moves, what links to what, what moves which KPI.')
      .option('--format <name>', 'table, json, dot (for Graphviz) or svg (default: table)')
      .option('--show <kinds>', 'in a drawing: handoff, link and kpi, with commas between', (words: string) =>
        words.split(',').map((word) => word.trim()),
      )
      .addHelpText('after', examples);
  },
  async run(io, flags) {
    const [{ openBase }, { oneOf }, { processMap }, { sopAddress }] = await Promise.all([
      import('../base.ts'),
      import('../one-of.ts'),
      import('../../model/map/process-map.ts'),
      import('../../model/site-settings.ts'),
    ]);
    const format = oneOf('format', flags.format ?? 'table', formats);
    const shown = new Set((flags.show ?? ['handoff']).map((kind) => oneOf('kind of edge', kind, kinds)));
    const { base } = await openBase(flags, io);
    const whole = processMap(base);
    if (format === 'json' || format === 'table') {
      const { mapJson, handoffTable } = await import('../../report/map.ts');
      const url = (id: string): string => sopAddress(base.site, id);
      io.stdout.write(format === 'json' ? mapJson(whole, url) : handoffTable(whole, colourFor(io, 'stdout')));
      if (format === 'table' && !whole.edges.some(({ kind }) => kind === 'handoff')) say(io, nothingMoves);
      return exitCode.clean;
    }
    const [{ dotOf }, { departmentTitle }] = await Promise.all([
      import('../../render/map/dot.ts'),
      import('../../render/pages/department-title.ts'),
    ]);
    const dot = dotOf(whole, {
      kinds: shown,
      departmentTitle: (id) => departmentTitle(base, id),
      ...(base.site.url === undefined ? {} : { address: (sop) => sopAddress(base.site, sop.id) }),
    });
    if (format === 'dot') io.stdout.write(dot);
    else io.stdout.write(await (await import('../../render/map/draw.ts')).graphviz(dot));
    return exitCode.clean;
  },
});

const nothingMoves = 'No step hands its work over. Where it goes on in another SOP, the step says :handoff[its-id].';
