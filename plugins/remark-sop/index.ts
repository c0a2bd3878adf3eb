import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { Collection } from './collection.ts';
import { folderOf } from './content-root.ts';
import { judge } from './judge.ts';

export interface RemarkSopOptions {
  /** The content folder, seen from where remark runs. Absent: found upwards from each file. */
  readonly root?: string;
  /** The day to judge by, as YYYY-MM-DD. Absent: as `sop check` decides. */
  readonly today?: string;
}

/** What we use of the file set that unified-engine hands to plugins. */
interface FileSet {
  use(completer: (() => Promise<undefined>) & { readonly pluginId: string }): unknown;
}

const collections = new WeakMap<FileSet, Collection>();

/**
 * The rules of Sopwright for remark. It judges texts, read by our own parser, and takes nothing from the
 * host's tree: that holds what the host's extensions know and its plugins have made of it, and our findings
 * have to be those of `sop check`. Nor does it change the tree.
 *
 * In remark-cli each file is only collected, and all are judged at once when the last one is through.
 * Without a file set (an editor) a file is judged at once against the rest of the folder on disk.
 */
const remarkSop: Plugin<[(RemarkSopOptions | null | undefined)?, FileSet?], Root> = (options, fileSet) => {
  const collection = fileSet && collectionFor(fileSet);
  return async (_tree: Root, file: VFile): Promise<undefined> => {
    // Astro hands over bodies without their frontmatter and drops messages; there the integration judges.
    const folder = 'astro' in file.data ? undefined : folderOf(file, options?.root);
    if (folder === undefined) return;
    const today = options?.today ?? process.env['SOP_TODAY'];
    if (collection) collection.add(folder, file, today);
    else await judge({ root: folder.root, today, files: new Map([[folder.path, file]]) });
  };
};

export default remarkSop;

function collectionFor(fileSet: FileSet): Collection {
  const known = collections.get(fileSet);
  if (known) return known;
  const collection = new Collection();
  collections.set(fileSet, collection);
  const completer = async (): Promise<undefined> => collection.judgeAll();
  // The engine gives every file a processor of its own, and with it this plugin; it completes once.
  fileSet.use(Object.assign(completer, { pluginId: 'sopwright' }));
  return collection;
}
