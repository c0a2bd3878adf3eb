import type { Root } from 'mdast';
import picomatch from 'picomatch';
import type { KnowledgeBase, Page } from '../model/knowledge-base.ts';
import type { LocalVersion } from '../model/local-version.ts';
import type { OnboardingPath } from '../model/onboarding-path.ts';
import type { Policy } from '../model/policy.ts';
import type { Sop, UnreadableSop } from '../model/sop.ts';
import { readData } from './data.ts';
import { parseMarkdown } from './markdown.ts';
import { readLocalVersion, readPath, readSop } from './page.ts';
import type { ParsedPages } from './parsed-pages.ts';
import { readPolicy, readSiteSettings } from './policy.ts';
import type { SourceFile } from './source-file.ts';

export interface ParseRequest {
  /** As people will read it in messages. */
  readonly root: string;
  readonly files: readonly SourceFile[];
  /** Paths of every file below the root, read or not. */
  readonly allFiles: readonly string[];
  /** Is given each page with its syntax tree, once, right after parsing; the tree is not kept. */
  readonly visit?: PageVisitor | undefined;
  /** Pages of an earlier round, taken where nothing has changed; these have no tree to visit. */
  readonly parsed?: ParsedPages | undefined;
  /** Leaves each body to be parsed when somebody first looks at it, for who needs few of them. A visitor wants them all. */
  readonly bodiesOnDemand?: boolean | undefined;
}

export type PageVisitor = (page: Page, tree: Root, text: string) => void;

/** Which paths are SOPs, by the policy's globs. */
function isSopFile(policy: Policy): (path: string) => boolean {
  const included = picomatch([...policy.include]);
  const ignored = picomatch([...policy.ignore]);
  return (path) => included(path) && !ignored(path);
}

/** The path of an onboarding path's file. */
function isPathFile(path: string): boolean {
  return /^paths\/[^/]+\.md$/.test(path);
}

/** The path of a local version's file. */
function isLocalFile(path: string): boolean {
  return /^local\/[^/]+\/.+\.md$/.test(path);
}

/** How a file is read that no glob of the policy calls an SOP. */
function readerOf(path: string): typeof readPath | typeof readLocalVersion | undefined {
  if (isPathFile(path)) return readPath;
  return isLocalFile(path) ? readLocalVersion : undefined;
}

/** A byte order mark is no character of the text to any editor; places leave it out too. */
function withoutMark(file: SourceFile): SourceFile {
  return file.text.startsWith('\uFEFF') ? { path: file.path, text: file.text.slice(1) } : file;
}

/** Files of a content folder → the knowledge base. Throws a ConfigurationError when policy or site settings cannot be used. */
export function parseKnowledgeBase(request: ParseRequest): KnowledgeBase {
  const steps = parseInSteps(request);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, page by page, for hosts that have something else to do in between. */
export function* parseInSteps({
  root,
  files,
  allFiles,
  visit,
  parsed,
  bodiesOnDemand = false,
}: ParseRequest): Generator<Page | UnreadableSop, KnowledgeBase> {
  const sources = new Map(
    files
      .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
      .map((file) => [file.path, withoutMark(file)]),
  );
  const policy = readPolicy(sources.get('policy.yaml'));
  const site = readSiteSettings(sources.get('site.yaml'));
  const isSop = isSopFile(policy);
  parsed?.begin(policy);
  const sops: Sop[] = [];
  const unreadable: UnreadableSop[] = [];
  const paths: OnboardingPath[] = [];
  const locals: LocalVersion[] = [];
  for (const source of sources.values()) {
    const read = readerOf(source.path);
    const asSop = isSop(source.path) && read !== readPath;
    if (!read && !asSop) continue;
    const parse = () => {
      const tree = bodiesOnDemand && !visit ? undefined : parseMarkdown(source.text);
      const page = asSop || !read ? readSop(source, tree, policy) : read(source, tree);
      if (tree && page.kind !== 'unreadable') visit?.(page, tree, source.text);
      return page;
    };
    const page = parsed ? parsed.pageOf(source, parse) : parse();
    if (page.kind === 'sop') sops.push(page);
    else if (page.kind === 'path') paths.push(page);
    else if (page.kind === 'local') locals.push(page);
    else unreadable.push(page);
    yield page;
  }
  return {
    root,
    policy,
    site,
    sops,
    unreadable,
    paths,
    locals,
    ...readData(sources),
    files: new Set([...allFiles, ...sources.keys()]),
    sources: new Map([...sources].map(([path, { text }]) => [path, text])),
  };
}

/** The base as it would be with these texts, and without the files that are gone. */
export function baseWith(
  base: KnowledgeBase,
  texts: ReadonlyMap<string, string>,
  { gone = new Set(), parsed }: { readonly gone?: ReadonlySet<string>; readonly parsed?: ParsedPages } = {},
): KnowledgeBase {
  const sources = new Map([...base.sources, ...texts]);
  return parseKnowledgeBase({
    root: base.root,
    files: [...sources].filter(([path]) => !gone.has(path)).map(([path, text]) => ({ path, text })),
    allFiles: [...base.files].filter((path) => !gone.has(path)),
    parsed,
  });
}
