import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SopOptions {
  /** The folder with SOPs, below the project. Default `./content`. */
  readonly content?: string;
  /** A file with findings that are known from before and stop no build, below the project. Default none. */
  readonly baseline?: string;
}

export interface Settings {
  readonly content: string;
  readonly today?: string;
  readonly baseline?: string;
  /** Where the site goes when it is good. */
  readonly out: string;
  readonly project: string;
  /** True when a command of ours has opened and judged the content already, and does the talking. */
  readonly opened: boolean;
  /** False leaves the search index out: to time the rest alone, or to look at a page quickly. */
  readonly search: boolean;
}

/** What a run works on: the environment, which commands set, wins over what the configuration says. */
export function settingsOf(options: SopOptions, config: { readonly root: URL; readonly outDir: URL }): Settings {
  const { SOP_ROOT: root, SOP_TODAY: today, SOP_BASELINE: baseline, SOP_OUT: out } = process.env;
  const { SOP_OPENED: opened, SOP_SEARCH: search } = process.env;
  const project = fileURLToPath(config.root);
  return {
    content: root ? resolve(root) : resolve(project, options.content ?? 'content'),
    ...(today ? { today } : {}),
    ...(baseline ? { baseline: resolve(baseline) } : baselineOf(options, project)),
    out: out ? resolve(out) : resolve(fileURLToPath(config.outDir)),
    project: resolve(project),
    opened: opened === '1',
    search: search !== 'off',
  };
}

function baselineOf({ baseline }: SopOptions, project: string): Pick<Settings, 'baseline'> {
  return baseline === undefined ? {} : { baseline: resolve(project, baseline) };
}
