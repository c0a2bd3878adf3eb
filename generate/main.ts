import { fileURLToPath } from 'node:url';
import { ownedFiles, plannedFiles } from './plan.ts';
import { writeFiles } from './written-files.ts';

/** `npm run generate`: prints the paths of the files it changed. */
const root = fileURLToPath(new URL('..', import.meta.url));
const touched = await writeFiles(root, await plannedFiles(root), ownedFiles);
for (const path of touched) console.log(path);
