import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { day, project, type World } from './world.ts';

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** `astro build` as a person types it who does not use our command. */
export function astroBuild(world: World, environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    SOP_ROOT: world.content,
    SOP_OUT: world.out,
    SOP_TODAY: day,
    NODE_ENV: 'production',
    ...environment,
  };
  return new Promise((done) => {
    execFile(process.execPath, [astro, 'build'], { cwd: project, env }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}
