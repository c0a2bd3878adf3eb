import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bakeryCopy, day, sop } from './stage.ts';

describe('sop build', () => {
  it('prints the findings and builds nothing while one is at error', async () => {
    const cwd = bakeryCopy();
    const { code, stdout, stderr } = await sop(`build --today ${day}`, { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('content/sops/bread/bake-sourdough.md\n  4:8  error  The owner "ana-ries"');
    expect(stderr).toBe('The site was not built; what was built before is as it was.\n');
    expect(existsSync(join(cwd, 'dist'))).toBe(false);
  });

  it('annotates in GitHub Actions', async () => {
    const { stdout } = await sop(`build --today ${day}`, { cwd: bakeryCopy(), env: { GITHUB_ACTIONS: 'true' } });
    expect(stdout).toMatch(/^::error file=content\/sops\/bread\//);
  });
});

describe('sop preview', () => {
  it('asks for a build first', async () => {
    const { code, stderr } = await sop('preview --out public');
    expect(code).toBe(2);
    expect(stderr).toBe('There is no built site in public.\nRun sop build first.\n');
  });

  it('serves the site and prints its address', async () => {
    const cwd = bakeryCopy();
    mkdirSync(join(cwd, 'dist'));
    writeFileSync(join(cwd, 'dist/index.html'), '<title>Bakery procedures</title>');
    const bin = resolve(import.meta.dirname, '../../bin/sop.js');
    const server = spawn(process.execPath, [bin, 'preview', '--port', '0'], {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void server.kill());
    const address = await new Promise<string>((heard) =>
      server.stdout.once('data', (text: Buffer) => heard(String(text))),
    );
    expect(address).toMatch(/^http:\/\/\S+\n$/);
    expect(await (await fetch(address.trim())).text()).toContain('Bakery procedures');
  });
});

describe('sop dev', () => {
  it('takes the port that was asked for, or none', async () => {
    const other = createServer().listen(0, 'localhost');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await sop(`dev --port ${port} --today ${day}`, { cwd: bakeryCopy() });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `Another program listens at port ${port}.\nGive another with --port, or leave it out.\n`,
    });
  });
});
