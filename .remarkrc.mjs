// Lints the knowledge base with any tool that runs remark: `remark content`, an editor, a bot.
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkSop from './plugins/remark-sop/index.ts';

export default {
  plugins: [remarkFrontmatter, remarkGfm, remarkDirective, [remarkSop, { root: 'content' }]],
};
