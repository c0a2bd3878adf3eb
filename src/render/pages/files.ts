import { indexOf } from '../../model/base-index.ts';
import type { FileView } from '../views.ts';
import { targetsOf } from './linked-from.ts';
import type { Surroundings } from './surroundings.ts';

/** Pictures and attachments: what pages link to and is no page itself. Nothing else of the folder is published. */
export function fileViews({ base, addresses }: Surroundings): readonly FileView[] {
  const { pageByFile } = indexOf(base);
  const linked = new Set<string>();
  for (const page of [...base.sops, ...base.paths, ...base.locals]) {
    for (const file of targetsOf(page)) if (base.files.has(file) && !pageByFile.has(file)) linked.add(file);
  }
  return [...linked].toSorted().map((file) => ({ file, href: addresses.file(file) }));
}
