import { indexOf } from '../../src/model/base-index.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { basePathOf } from '../../src/render/pages/addresses.ts';

/**
 * Whether findings of a file belong on the page at an address: an SOP's on its own page, those of
 * the directory on people's pages, those of the other data files on the home page.
 */
export function concernsPage(base: KnowledgeBase, address: string): (file: string) => boolean {
  const path = withoutBase(base, decodeURIComponent(address)).replace(/\/+$/, '');
  const [, kind = '', id = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const { sopById, unreadableById, pageByFile } = indexOf(base);
  switch (kind) {
    case 'sops': {
      const own = (sopById.get(id) ?? unreadableById.get(id))?.file;
      return (file) => file === own;
    }
    case 'onboarding': {
      const own = base.paths.find((one) => one.id === id)?.file;
      return (file) => file === own;
    }
    case 'people':
      return (file) => file === 'people.yaml';
    default:
      return (file) => path === '' && !pageByFile.has(file);
  }
}

function withoutBase(base: KnowledgeBase, path: string): string {
  const root = basePathOf(base);
  return root !== '' && path.startsWith(root) ? path.slice(root.length) : path;
}
