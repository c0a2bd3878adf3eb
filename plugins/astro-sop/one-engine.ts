import { engineEntry } from './place.ts';

/**
 * A Vite plugin. Pages import `sopwright` by name; Vite would bundle a copy of it into the pages, which
 * would read the content a second time. Answered as external, gate and pages share one module and one load.
 */
export const oneEngine = {
  name: 'sop:one-engine',
  enforce: 'pre',
  resolveId: (id: string) => (id === 'sopwright' ? { id: engineEntry, external: true } : null),
} as const;
