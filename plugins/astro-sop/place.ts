import { fileURLToPath } from 'node:url';

/** The engine's entry, as pages import it. */
export const engineEntry = new URL('../../src/index.ts', import.meta.url).href;

/** Pages, layouts and styles. */
export const siteSources = new URL('../../src/site/', import.meta.url);

/** The script that shows findings on a page in development. */
export const overlayScript = fileURLToPath(new URL('./overlay.ts', import.meta.url));

/** The checkout, from where Astro is found also when the current folder holds nothing but content. */
export const ourselves = new URL('../../', import.meta.url);
