import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileView } from '../../src/index.ts';

/** Copies pictures and attachments to where pages link to them. */
export function copyAttachments(files: readonly FileView[], content: string, site: string): void {
  for (const { file } of files) {
    const target = join(site, 'files', file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(content, file), target);
  }
}
