import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, 'node_modules');

/**
 * The remark peer: remark-cli with GFM, frontmatter, the recommended preset and a JSON Schema for the
 * frontmatter: the nearest that stock tools come to our check. Returns the folder to run it in.
 */
export function prepareRemark(folder: string, corpus: string): string {
  fresh(folder);
  writeFileSync(join(folder, 'sop.schema.json'), JSON.stringify(frontmatterSchema));
  writeFileSync(
    join(folder, '.remarkrc.json'),
    JSON.stringify({
      plugins: [
        'remark-frontmatter',
        'remark-gfm',
        'remark-preset-lint-recommended',
        ['remark-lint-frontmatter-schema', { schemas: { './sop.schema.json': ['**/*.md'] } }],
      ],
    }),
  );
  cpSync(join(corpus, 'sops'), join(folder, 'sops'), { recursive: true });
  return folder;
}

/** The Astro peer: a content collection of the same files rendered by @astrojs/markdown-remark, one bare page each. */
export function prepareAstro(folder: string, corpus: string): string {
  fresh(folder);
  mkdirSync(join(folder, 'src', 'pages', 'sops'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
export default defineConfig({ markdown: { processor: unified({}) } });
`,
  );
  writeFileSync(
    join(folder, 'src', 'content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { sops: defineCollection({ loader: glob({ pattern: '**/*.md', base: './sops' }) }) };
`,
  );
  writeFileSync(
    join(folder, 'src', 'pages', 'sops', '[...id].astro'),
    `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('sops')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en"><head><title>{entry.data.title}</title></head><body><h1>{entry.data.title}</h1><Content /></body></html>
`,
  );
  cpSync(join(corpus, 'sops'), join(folder, 'sops'), { recursive: true });
  return folder;
}

function fresh(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(modules, join(folder, 'node_modules'));
}

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text };
const frontmatterSchema = {
  type: 'object',
  required: ['title', 'owner', 'reviewed'],
  additionalProperties: false,
  properties: {
    title: text,
    summary: text,
    owner: text,
    deputy: text,
    reviewed: {},
    review: { type: 'object' },
    risk: { enum: ['low', 'medium', 'high'] },
    kpis: texts,
    roles: texts,
    tools: texts,
    escalate_to: text,
  },
};
