import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

interface Commit {
  /** `Ana Reis <ana@bakery.example>` */
  readonly author?: string;
  /** ISO 8601 with an offset; noon of the day in UTC when it is only a day. */
  readonly date?: string;
  readonly message?: string;
  /** Text by path; null deletes the file. */
  readonly files?: Readonly<Record<string, string | null>>;
}

/** A little git repository in a folder of its own; gone when the test is. */
export class Repository {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'sop-repository-')));

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Ana Reis');
    this.git('config', 'user.email', 'ana@bakery.example');
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  /** Runs git without the settings of whoever runs the tests; answers with what it prints. */
  git(...words: readonly string[]): string {
    return this.gitAs({}, ...words);
  }

  write(files: Readonly<Record<string, string | null>>): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      if (text === null) rmSync(file);
      else writeFileSync(file, text);
    }
  }

  /** Writes files and commits everything; answers with the commit's hash. */
  commit({
    author = 'Ana Reis <ana@bakery.example>',
    date = '2026-01-01',
    message = 'A change',
    files = {},
  }: Commit): string {
    this.write(files);
    this.git('add', '--all');
    const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(author) ?? [];
    const when = date.includes('T') ? date : `${date}T12:00:00Z`;
    const env = {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: when,
    };
    this.gitAs(env, 'commit', '--quiet', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }

  private gitAs(env: Readonly<Record<string, string>>, ...words: readonly string[]): string {
    const nobodys = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', ['-C', this.folder, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...nobodys, ...env },
    }).trim();
  }
}
