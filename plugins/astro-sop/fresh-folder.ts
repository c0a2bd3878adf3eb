import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ConfigurationError } from '../../src/model/configuration-error.ts';

/** A folder to build into, that takes the place of the published one only when all of it is good. */
export interface FreshFolder {
  readonly path: string;
  /** Puts the new site in the old one's place: two renames, so that no visitor meets half a site. */
  publish(): void;
}

/** Each build has a folder of its own: Node would run the modules of an earlier one again from the same path. */
let made = 0;

/**
 * Beside the published folder, or in the current folder when that one is elsewhere: Astro keeps what it
 * works with below the current folder and moves it by rename, which needs one disk.
 * `keep` are folders that must not be deleted with an old site.
 */
export function freshFolder(out: string, keep: readonly string[]): FreshFolder {
  refuseToReplace(out, keep);
  tidy(out);
  made += 1;
  const name = `${basename(out)}.next.${process.pid}.${made}`;
  const path = contains(process.cwd(), out) ? join(dirname(out), name) : resolve(name);
  unfinished.add(path);
  return {
    path,
    publish() {
      putInPlace(path, out);
      unfinished.delete(path);
    },
  };
}

/** What was begun and not published; nobody needs it once a build has failed. */
const unfinished = new Set<string>();

export function discardUnfinished(): void {
  for (const path of unfinished) rmSync(path, { recursive: true, force: true });
  unfinished.clear();
}

process.once('exit', discardUnfinished);

/**
 * When the process dies between the renames, `out` is missing and `out.previous` is there; `tidy`
 * puts it back at the next start.
 */
function putInPlace(fresh: string, out: string): void {
  const previous = `${out}.previous`;
  const next = onOneDisk(fresh, out);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, previous);
  renameSync(next, out);
  rmSync(previous, { recursive: true, force: true });
}

function onOneDisk(fresh: string, out: string): string {
  const beside = join(dirname(out), basename(fresh));
  if (beside === fresh) return fresh;
  mkdirSync(dirname(out), { recursive: true });
  try {
    renameSync(fresh, beside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(fresh, beside, { recursive: true });
    rmSync(fresh, { recursive: true, force: true });
  }
  return beside;
}

/** What a run that was killed has left. */
function tidy(out: string): void {
  const previous = `${out}.previous`;
  if (existsSync(previous)) {
    if (existsSync(out)) rmSync(previous, { recursive: true, force: true });
    else renameSync(previous, out);
  }
  if (!existsSync(dirname(out))) return;
  const before = `${basename(out)}.next.`;
  for (const entry of readdirSync(dirname(out))) {
    const maker = entry.startsWith(before) ? Number.parseInt(entry.slice(before.length), 10) : Number.NaN;
    if (Number.isInteger(maker) && !isRunning(maker))
      rmSync(join(dirname(out), entry), { recursive: true, force: true });
  }
}

function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch {
    return false;
  }
}

/** Publishing deletes what stood there before: that must be a site, and must not be anyone's work. */
export function refuseToReplace(out: string, keep: readonly string[]): void {
  const work = keep.find((folder) => contains(out, folder));
  if (work !== undefined) {
    throw new ConfigurationError(
      `The site cannot go to ${out}: ${work} is in it. Choose a folder of its own, such as dist.`,
    );
  }
  if (!existsSync(out) || readdirSync(out).length === 0) return;
  if (existsSync(join(out, 'index.html'))) return;
  throw new ConfigurationError(
    `The site cannot go to ${out}: that folder holds something else (there is no index.html in it), and publishing would delete it. Choose another folder or empty it.`,
  );
}

function contains(outer: string, inner: string): boolean {
  const path = relative(resolve(outer), resolve(inner));
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && resolve(outer, path) === resolve(inner));
}
