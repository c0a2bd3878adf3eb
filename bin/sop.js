#!/usr/bin/env node
// Starts the command on a Node that can run it. Plain JavaScript that old Nodes understand.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL('../' + path, import.meta.url));
// The sources are run as they are, which Node does since 22.18.
const needed = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > needed[0] || (major === needed[0] && minor >= needed[1])) {
  await import('../src/cli/main.ts');
} else {
  const ours = ['node_modules/.bin/node', 'node_modules/node/bin/node.exe'].map(here).find((path) => existsSync(path));
  if (ours === undefined || process.env.SOP_STARTED_AGAIN) {
    process.stderr.write(
      `sop needs Node ${needed.join('.')} or newer; this is ${process.versions.node}.\n` +
        'Install a newer one from nodejs.org, or run npm ci in the checkout, which brings its own.\n',
    );
    process.exitCode = 2;
  } else {
    const again = spawn(ours, process.argv.slice(1), {
      stdio: 'inherit',
      env: { ...process.env, SOP_STARTED_AGAIN: '1' },
    });
    // Ctrl+C reaches the child by itself.
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => again.kill(signal));
    again.on('exit', (code, signal) => {
      process.exitCode = signal === null ? code : 128 + constants.signals[signal];
    });
  }
}
