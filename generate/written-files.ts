import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** A file to write: path below the repository's root, and text that need not be formatted yet. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The text as the format check wants it. */
async function formatted({ path, text }: GeneratedFile, root: string): Promise<string> {
  const filepath = join(root, path);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/** Writes what differs, and deletes whatever else matches `owned`: files whose source is gone. Returns the paths it touched. */
export async function writeFiles(
  root: string,
  files: readonly GeneratedFile[],
  owned: readonly string[],
): Promise<readonly string[]> {
  const touched: string[] = [];
  for (const file of files) {
    const target = join(root, file.path);
    const text = await formatted(file, root);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    touched.push(file.path);
  }
  const kept = new Set(files.map(({ path }) => path));
  for (const found of globSync([...owned], { cwd: root })) {
    const path = found.replaceAll('\\', '/');
    if (kept.has(path)) continue;
    rmSync(join(root, path));
    touched.push(path);
  }
  return touched.toSorted();
}
