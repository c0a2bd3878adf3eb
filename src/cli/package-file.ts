import { readFileSync } from 'node:fs';

/** Text of a file that comes with the package, by its path from the package's folder; undefined when it is not there. */
export function packageFile(path: string): string | undefined {
  try {
    return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function packageVersion(): string {
  const { version } = JSON.parse(packageFile('package.json') ?? '{}') as { readonly version?: string };
  return version ?? 'unknown';
}
