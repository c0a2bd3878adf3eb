import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

interface Program {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A browser for the tests: `CHROME_PATH`, else an installed one, else the one inside the registry package. Nothing is downloaded. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, environment } = installed() ?? (await packaged());
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...environment },
    // Works as root and in containers whose /dev/shm is small; the pages come from this machine only.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
  });
}

function installed(): Program | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) return { executablePath: named, environment: {} };
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const elsewhere = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  const found = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(
    (path) => existsSync(path) && runs(path, {}),
  );
  return found === undefined ? undefined : { executablePath: found, environment: {} };
}

/** The package keeps its browser compressed; it is unpacked once for each user and version. */
async function packaged(): Promise<Program> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const bin = join(dirname(entry), '../bin');
  const { version } = createRequire(import.meta.url)(join(dirname(entry), '../package.json')) as { version: string };
  const folder = join(tmpdir(), `sopwright-browser-${version}-${process.getuid?.() ?? userInfo().username}`);
  if (!existsSync(folder)) await unpack(bin, folder);
  const executablePath = join(folder, 'chromium');
  // The package brings fonts and the libraries a bare system may lack.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  return { executablePath, environment: runs(executablePath, fonts) ? fonts : { ...fonts, ...libraries } };
}

/** Two test runs may unpack at once: each works in a folder of its own, and the first to rename it wins. */
async function unpack(bin: string, folder: string): Promise<void> {
  const outer = process.env['TMPDIR'];
  const fresh = mkdtempSync(`${folder}-`);
  try {
    // The package unpacks into the folder for temporary files, whatever that is at the time.
    process.env['TMPDIR'] = fresh;
    const { inflate } = await import('@sparticuz/chromium');
    await Promise.all(
      ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((file) => inflate(join(bin, file))),
    );
  } finally {
    if (outer === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = outer;
  }
  try {
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function runs(executablePath: string, environment: Readonly<Record<string, string>>): boolean {
  try {
    execFileSync(executablePath, ['--version'], {
      env: { ...process.env, ...environment },
      stdio: 'ignore',
      timeout: 20_000,
    });
    return true;
  } catch {
    return false;
  }
}
