import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Codeowners } from '../model/codeowners.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { parseCodeowners, withCodeowners } from '../parse/codeowners.ts';
import { blobs, gitText } from './git.ts';

/** Where forges look for it from the top of the repository, in GitHub's order; GitLab's own place comes last. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** Where a content folder stands in its repository. */
export interface Standing {
  /** Absolute path of the top. */
  readonly top: string;
  /** From there to the content folder: `content/`, or nothing. */
  readonly prefix: string;
}

/** Throws a ConfigurationError outside a repository; `asker` says for whom: "The policy asks for …, which". */
export async function standingOf(root: string, asker: string): Promise<Standing> {
  try {
    const lines = await gitText(resolve(root), ['rev-parse', '--show-toplevel', '--show-prefix']);
    const [top = '', prefix = ''] = lines.split('\n');
    return { top, prefix };
  } catch (error) {
    const reason = (error as Error).message.replace(/\.?$/, '.');
    throw new ConfigurationError(
      `${asker} looks for CODEOWNERS at the top of the git repository, and there is none: ${reason}`,
    );
  }
}

/** The file that a forge would read, as it is on disk. */
export function loadCodeowners({ top, prefix }: Standing): Codeowners {
  for (const place of places) {
    const text = textOf(join(top, place));
    if (text !== undefined) return parseCodeowners({ prefix, pathInRepository: place, text });
  }
  return { prefix, lines: [] };
}

/**
 * The base with CODEOWNERS when rules ask for it, from disk or as a commit has it; without such rules the base as
 * it is, and git is not even looked for.
 */
export async function addCodeowners(
  root: string,
  base: KnowledgeBase,
  askedBy: readonly string[],
  commit?: string,
): Promise<KnowledgeBase> {
  if (askedBy.length === 0) return base;
  const standing = await standingOf(root, `The policy asks for ${askedBy.join(', ')}, which`);
  const found = commit === undefined ? loadCodeowners(standing) : await codeownersAt(standing, commit);
  return withCodeowners(base, found);
}

async function codeownersAt({ top, prefix }: Standing, commit: string): Promise<Codeowners> {
  const listing = await gitText(top, ['ls-tree', '-z', '--full-tree', commit, '--', ...places]);
  const names = new Map(
    listing.split('\0').flatMap((entry) => {
      const [, name, path] = /^\d+ blob (\w+)\t([^]*)$/.exec(entry) ?? [];
      return name !== undefined && path !== undefined ? [[path, name] as const] : [];
    }),
  );
  const place = places.find((one) => names.has(one));
  if (place === undefined) return { prefix, lines: [] };
  for await (const text of blobs(top, [names.get(place)!])) {
    return parseCodeowners({ prefix, pathInRepository: place, text });
  }
  return { prefix, lines: [] };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
