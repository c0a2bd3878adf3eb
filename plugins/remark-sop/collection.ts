import type { VFile } from 'vfile';
import type { InFolder } from '../../src/load/content-root.ts';
import { judge, type Batch } from './judge.ts';

/** The files of one run, by content folder and day, until the last one has come in. */
export class Collection {
  private batches = new Map<string, Batch & { readonly files: Map<string, VFile> }>();

  add({ root, path }: InFolder, file: VFile, today: string | undefined): void {
    const key = JSON.stringify([root, today]);
    const batch = this.batches.get(key) ?? { root, today, files: new Map<string, VFile>() };
    this.batches.set(key, batch);
    batch.files.set(path, file);
  }

  /** The engine may complete again when a file that it could not read comes in late: nothing is judged twice. */
  async judgeAll(): Promise<undefined> {
    const batches = [...this.batches.values()];
    this.batches = new Map();
    for (const batch of batches) await judge({ ...batch, mayBeWhole: true });
  }
}
