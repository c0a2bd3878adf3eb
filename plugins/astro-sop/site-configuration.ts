import type { AstroIntegration } from 'astro';
import { oneEngine } from './one-engine.ts';
import { siteSources } from './place.ts';

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
type Configuration = Parameters<Parameters<Setup>[0]['updateConfig']>[0];

/** What a reader's browser may load: this site only. The search runs as WebAssembly in a worker of its own. */
const csp = {
  algorithm: 'SHA-256',
  directives: [
    "default-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  styleDirective: { resources: ["'self'"] },
};

/** How Astro builds our pages, whatever project they are built in. */
export const siteConfiguration = {
  srcDir: siteSources,
  trailingSlash: 'always',
  // Blanks at line ends are formatting, as prettier takes them to be; a page writes {' '} where it means one.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  // Inline styles would need a hash each in the content security policy.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  security: { csp },
  vite: { plugins: [oneEngine] },
} as unknown as Configuration;

/** Where the site is published, when `site.yaml` says so. */
export function publicAddress(url: string | undefined): Configuration {
  if (url === undefined) return {};
  const { origin, pathname } = new URL(url);
  return { site: origin, base: pathname.replace(/\/+$/, '') || '/' };
}
