import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Astro from 'astro';
import sop from './index.ts';
import { ourselves } from './place.ts';

/** Astro, without reports to its makers and without looking for newer versions: a build asks nobody. */
export function astro(): Promise<typeof Astro> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
  return import('astro');
}

const configuration = /^astro\.config\.(mjs|js|ts|mts|cjs|cts)$/;

/**
 * The project in the current folder with its own Astro configuration. Where there is none, there may be
 * no packages either: everything is then found from our own folder and bundled.
 */
export function project(): Astro.AstroInlineConfig {
  const root = resolve('.');
  if (readdirSync(root).some((name) => configuration.test(name))) return { root };
  return {
    root: fileURLToPath(ourselves),
    configFile: false,
    integrations: [sop()],
    vite: { environments: { prerender: { resolve: { noExternal: true } } } },
  };
}
