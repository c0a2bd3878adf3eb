import { enableCompileCache } from 'node:module';

enableCompileCache();
const { processIo } = await import('./io.ts');
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2), processIo());
