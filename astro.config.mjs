import { defineConfig } from 'astro/config';
import sop from './plugins/astro-sop/index.ts';

export default defineConfig({ integrations: [sop({ content: './content' })] });
