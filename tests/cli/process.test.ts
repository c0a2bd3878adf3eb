import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { day, troubles } from './stage.ts';

const bin = resolve(import.meta.dirname, '../../bin/sop.js');
/** Lets a process believe that it runs on another Node. */
const asNode = (version: string) =>
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;

function start(
  words: readonly string[],
  options: { node?: readonly string[]; cwd?: string; env?: Record<string, string>; script?: string } = {},
) {
  const { node = [], cwd = troubles, env = {}, script = bin } = options;
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(FORCE_COLOR|NO_COLOR|CI|GITHUB_|SOP_)/.test(name),
  );
  return spawnSync(process.execPath, [...node, script, ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...Object.fromEntries(inherited), ...env },
  });
}

describe('the command as a process', () => {
  it('ends in 0, 1 or 2', () => {
    expect(start(['check', 'sops/bread/feed-the-levain.md', '--today', day]).status).toBe(0);
    expect(start(['check', '--today', day]).status).toBe(1);
    expect(start(['check', '--today', 'tomorrow']).status).toBe(2);
  });

  it('writes all of a long report into a pipe', () => {
    const { stdout } = start(['check', '--format', 'json', '--today', day]);
    expect(JSON.parse(stdout)).toHaveProperty('version', 1);
  });

  it('does not mind a reader who has seen enough', () => {
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" explain | head -n 1`], {
      cwd: troubles,
      encoding: 'utf8',
    });
    expect(shell.stderr).not.toMatch(/EPIPE|Error/);
  });

  it('never loads Astro to check', () => {
    const tell = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        const found = next(name, context);
        console.error(found.url);
        return found;
      } });`;
    const { stderr } = start(['check', '--today', day], {
      node: ['--import', `data:text/javascript,${encodeURIComponent(tell)}`],
    });
    expect(stderr).toContain('/node_modules/commander/');
    expect(stderr).not.toMatch(/\/node_modules\/(astro|vite|pagefind|@clack)\//);
  });
});

describe('on a Node that is too old', () => {
  it('starts again on the one the checkout brings', () => {
    const { status, stdout } = start(['--version'], { node: ['--import', asNode('20.9.0')] });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('hands on the exit code', () => {
    expect(start(['check', '--today', day], { node: ['--import', asNode('18.0.0')] }).status).toBe(1);
  });

  it('says which Node it needs when there is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sop-bin-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(bin, join(folder, 'bin/sop.js'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const { status, stderr } = start(['check'], {
      node: ['--import', asNode('20.9.0')],
      script: join(folder, 'bin/sop.js'),
    });
    expect(status).toBe(2);
    expect(stderr).toContain('sop needs Node 22.18 or newer; this is 20.9.0.');
  });
});
