/**
 * Measures `sop check` and `sop build` beside stock tools on the same generated files, in one run:
 * ours and the peer in turn, so that a machine that slows down slows both. What counts is the ratio.
 * `sop plan` has no peer; a check that reads the history in git is run beside one that does not.
 *
 *   npm run bench                          1,000 and 5,000 SOPs, check and plan at 10,000, 13,000 commits
 *   npm run bench -- --quick               1,000 SOPs, 1,300 commits, one round
 *   npm run bench -- --check 1000 --plan 1000 --history 13000 --build 1000 --rounds 3
 *   npm run bench -- --check '' --plan '' --build '' --decisions ''      the history only
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { policy, writeCorpus } from './corpus.ts';
import { measureDecisions } from './decision-tables.ts';
import { contentFolder } from './history-corpus.ts';
import { historyPolicy, makeRepository } from './history-repository.ts';
import { prepareAstro, prepareRemark } from './peers.ts';
import { median, run, type Run } from './run.ts';

const project = join(import.meta.dirname, '..');
const work = join(import.meta.dirname, '.work');
const node = process.execPath;
const sop = [join(project, 'bin', 'sop.js')];
const binary = (name: string): string => join(import.meta.dirname, 'node_modules', '.bin', name);

const { values } = parseArgs({
  options: {
    check: { type: 'string', default: '1000,5000,10000' },
    plan: { type: 'string', default: '1000,10000' },
    history: { type: 'string', default: '13000' },
    build: { type: 'string', default: '1000,5000' },
    decisions: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
  },
});
const sizesOf = (list: string): readonly number[] => list.split(',').filter(Boolean).map(Number);
const checkSizes = values.quick ? [1000] : sizesOf(values.check);
const planSizes = values.quick ? [1000] : sizesOf(values.plan);
const historySizes = values.quick ? [1300] : sizesOf(values.history);
const buildSizes = values.quick ? [1000] : sizesOf(values.build);
const rounds = values.quick ? 1 : Number(values.rounds);

console.log(`Node ${process.version}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB; rounds: ${rounds}\n`);
for (const size of checkSizes) await compareChecks(size);
for (const size of planSizes) await measurePlans(size);
for (const commits of historySizes) await measureHistory(commits);
for (const rows of sizesOf(values.decisions)) measureDecisions(rows);
for (const size of buildSizes) await compareBuilds(size);

async function compareChecks(size: number): Promise<void> {
  const corpus = corpusOf(size);
  const remark = prepareRemark(join(work, `remark-${size}`), corpus);
  const args = ['check', '--root', corpus, '--format', 'json'];
  const pairs = await inTurn(
    () => run(node, [...sop, ...args], { cwd: project }),
    () => run(binary('remark'), ['--quiet', 'sops'], { cwd: remark }),
    size >= 10_000 ? 1 : rounds,
  );
  show(`check, ${size} SOPs`, ['sop check', 'remark-cli, recommended + frontmatter schema'], pairs);
}

/** The generated SOPs are due within four weeks, which is far too much for six people: each has to be found no room. */
async function measurePlans(size: number): Promise<void> {
  const args = ['plan', '--root', corpusOf(size), '--format', 'json'];
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await run(node, [...sop, ...args], { cwd: project }));
  console.log(`plan, ${size} SOPs`);
  showSide('sop plan', runs, 1);
  console.log('');
}

/** The same repository with all rules on that read the history, and with none of them. */
async function measureHistory(commits: number): Promise<void> {
  const commitsPerSop = 13;
  const size = Math.round(commits / commitsPerSop);
  const repository = generated(`history-${commits}`, (folder) => makeRepository(folder, size, commits));
  const root = join(repository, contentFolder);
  const checked = (text: string) => (): Promise<Run> => {
    writeFileSync(join(root, 'policy.yaml'), text);
    return run(node, [...sop, 'check', '--root', root, '--format', 'json'], { cwd: project });
  };
  const pairs = await inTurn(checked(policy), checked(historyPolicy), rounds);
  show(`check, ${commits} commits, ${size} SOPs`, ['without the history', 'with the history'], pairs, [0, 0]);
}

async function compareBuilds(size: number): Promise<void> {
  const corpus = corpusOf(size);
  const astro = prepareAstro(join(work, `astro-${size}`), corpus);
  const peer = (): Promise<Run> => {
    rmSync(join(astro, 'node_modules', '.astro'), { recursive: true, force: true });
    rmSync(join(astro, 'dist'), { recursive: true, force: true });
    return run(binary('astro'), ['build', '--force'], { cwd: astro, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
  };
  const ours = (search: boolean) => (): Promise<Run> => {
    const out = join(project, '.tmp', `bench-${size}`);
    rmSync(out, { recursive: true, force: true });
    const args = ['build', '--root', corpus, '--out', out, ...(search ? [] : ['--no-search'])];
    return run(node, [...sop, ...args], { cwd: project });
  };
  const few = size >= 5000 ? 1 : rounds;
  show(
    `build, ${size} SOPs`,
    ['check and pages', 'Astro collection with remark, no search'],
    await inTurn(ours(false), peer, few),
  );
  show(
    `build with search, ${size} SOPs`,
    ['check, pages and search index', 'Astro collection with remark, no search'],
    await inTurn(ours(true), peer, few),
  );
}

function corpusOf(size: number): string {
  return generated(`corpus-${size}`, (folder) => writeCorpus(folder, size));
}

/** Made once: a folder that is complete is taken as it is. */
function generated(name: string, make: (folder: string) => void): string {
  const folder = join(work, name);
  const done = join(work, `${name}.complete`);
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    make(folder);
    writeFileSync(done, '');
  }
  return folder;
}

async function inTurn(
  ours: () => Promise<Run>,
  peer: () => Promise<Run>,
  times: number,
): Promise<readonly (readonly [Run, Run])[]> {
  const pairs: (readonly [Run, Run])[] = [];
  for (let round = 0; round < times; round += 1) pairs.push([await ours(), await peer()]);
  return pairs;
}

function show(
  title: string,
  names: readonly [string, string],
  pairs: readonly (readonly [Run, Run])[],
  worstExits: readonly [number, number] = [0, Number.POSITIVE_INFINITY],
): void {
  console.log(title);
  names.forEach((name, side) => {
    const runs = pairs.map((pair) => pair[side as 0 | 1]);
    showSide(name, runs, worstExits[side as 0 | 1]);
  });
  const ratio = median(pairs.map(([ours, peer]) => peer.seconds / ours.seconds));
  console.log(`  ratio ${ratio.toFixed(1)}×\n`);
}

/** One line; and what a run of ours printed that ended worse than it should. */
function showSide(name: string, runs: readonly Run[], worstExit: number): void {
  const seconds = median(runs.map((one) => one.seconds))
    .toFixed(2)
    .padStart(8);
  const peak = Math.round(Math.max(...runs.map((one) => one.peakMegabytes ?? Number.NaN)));
  const exits = [...new Set(runs.map((one) => one.exitCode))].join(', ');
  console.log(`  ${name.padEnd(48)}${seconds} s  ${String(peak).padStart(6)} MB  exit ${exits}`);
  const failed = runs.find((one) => (one.exitCode ?? Number.POSITIVE_INFINITY) > worstExit);
  if (failed) console.log(failed.output.slice(-2000));
}
