import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { day, project, type World } from './world.ts';

export interface DevServer {
  readonly address: string;
  /** What it has said since the last edit. */
  readonly said: () => string;
  /** Changes a file and waits until the server has read it; what it returns puts the file back. */
  edit(path: string, change: (text: string) => string): Promise<() => Promise<void>>;
  stop(): void;
}

/** `sop dev`, in a process of its own: Astro leaves its server out where it sees Vitest. */
export async function startDev(world: World): Promise<DevServer> {
  const { VITEST: _, ...env } = process.env;
  const argv = ['bin/sop.js', 'dev', '--root', world.content, '--today', day, '--port', '0'];
  const server = spawn(process.execPath, argv, { cwd: project, env: { ...env, NO_COLOR: '1' } });
  let said = '';
  server.stderr.on('data', (text: Buffer) => (said += String(text)));
  const address = await new Promise<string>((heard, failed) => {
    server.stdout.on('data', (text: Buffer) => {
      const found = /http:\/\/localhost:\d+\//.exec(String(text))?.[0];
      if (found) heard(found);
    });
    server.once('exit', () => failed(new Error(said)));
  });
  const put = async (path: string, text: string): Promise<void> => {
    said = '';
    world.write(path, text);
    await vi.waitFor(() => expect(said).not.toBe(''), { timeout: 20_000, interval: 50 });
  };
  return {
    address,
    said: () => said,
    async edit(path, change) {
      const before = readFileSync(join(world.content, path), 'utf8');
      await put(path, change(before));
      return () => put(path, before);
    },
    stop: () => void server.kill(),
  };
}
