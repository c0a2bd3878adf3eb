import { resolve } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { parseInSteps, type PageVisitor, type ParseRequest } from '../parse/knowledge-base.ts';
import { ParsedPages } from '../parse/parsed-pages.ts';
import { adapted, HistoryMemory } from './adaptive.ts';
import { isPassedOver, readContentFolder, RereadFolder } from './content-folder.ts';

const loaded = new Map<string, Promise<KnowledgeBase>>();

/**
 * The single door: reads and parses a content folder once per process and root. A visitor sees each
 * page's syntax tree as it is parsed; asking with one when the base is there already is a mistake
 * of ours, since the trees are gone.
 */
export async function loadKnowledgeBase(root: string, options: LoadOptions = {}): Promise<KnowledgeBase> {
  const key = resolve(root);
  const known = loaded.get(key);
  if (known && options.visit) {
    throw new Error(`The knowledge base ${root} is loaded already; its trees can no longer be visited.`);
  }
  const { visit, bodiesOnDemand } = options;
  const loading = known ?? parse({ root, ...readContentFolder(key), visit, bodiesOnDemand });
  loaded.set(key, loading);
  try {
    const base = await loading;
    if (options.mayBeEmpty !== true) requireSops(base);
    return base;
  } catch (error) {
    // A failure is not kept: whoever mends the folder may ask again.
    loaded.delete(key);
    throw error;
  }
}

export interface LoadOptions {
  readonly visit?: PageVisitor;
  /** Before the first SOP is written there is none, and that is no error. */
  readonly mayBeEmpty?: boolean;
  /** Bodies are parsed when somebody first looks at one: soon ready for a command that lives on the fields. */
  readonly bodiesOnDemand?: boolean;
}

/** For watchers: the next load reads the disk again. */
export function forgetKnowledgeBase(root: string): void {
  loaded.delete(resolve(root));
}

/** What is kept of a content folder between two looks at it. */
export class FolderMemory {
  readonly folder: RereadFolder;
  readonly pages = new ParsedPages();
  readonly history = new HistoryMemory();

  constructor(root: string) {
    this.folder = new RereadFolder(resolve(root));
  }
}

/**
 * For editors and other hosts that hold texts of their own: these stand in for what is on disk.
 * The disk is looked at each time, so that nobody judges by yesterday's directory; with a memory only
 * what has changed since is read and parsed.
 */
export async function loadKnowledgeBaseWith(
  root: string,
  texts: ReadonlyMap<string, string>,
  memory?: FolderMemory,
): Promise<KnowledgeBase> {
  const { files, allFiles } = memory ? memory.folder.read() : readContentFolder(resolve(root));
  const held = [...texts].filter(([path]) => !isPassedOver(path)).map(([path, text]) => ({ path, text }));
  const together = [...files.filter(({ path }) => !texts.has(path)), ...held];
  const base = await parse({ root, files: together, allFiles, parsed: memory?.pages }, memory?.history);
  requireSops(base);
  return base;
}

/** How many pages are parsed before the event loop gets a turn. */
const pagesInARow = 200;

/**
 * Parses with pauses: the fast parser's native memory is only given back in a turn of the event loop,
 * and without one ten thousand pages hold on to more than 100 MB of it.
 */
async function parse(request: ParseRequest, history?: HistoryMemory): Promise<KnowledgeBase> {
  const steps = parseInSteps(request);
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done) return adapted(request.root, step.value, history);
    if (count % pagesInARow === 0) await pause();
  }
}

function requireSops(base: KnowledgeBase): void {
  if (base.sops.length + base.unreadable.length > 0) return;
  const globs = base.policy.include.join(', ');
  throw new ConfigurationError(
    `No SOP was found below "${base.root}" (looked for ${globs}); sop new writes the first one.`,
  );
}
