import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { whenQuiet } from '../when-quiet.ts';
import { contentType } from './content-type.ts';
import { DevContent } from './dev-content.ts';
import type { Settings } from './options.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Where the overlay asks for the findings of its page. */
const findingsAddress = '/__sop/findings';

/** An editor writes a file in several steps, and a checkout writes many files. */
const quietTime = 80;

/** In development: every change below the content folder shows at once, in the terminal and on the pages. */
export function watchContent(server: Server, settings: Settings): void {
  const content = new DevContent(settings);
  server.middlewares.use((request, response, next) => {
    if (!answer(content, settings, request, response)) next();
  });
  server.watcher.add(settings.content);
  const readAgain = whenQuiet(quietTime, async () => {
    const tell = await content.readAgain();
    showAgain(server);
    tell();
  });
  server.watcher.on('all', (_, path) => {
    if (path.startsWith(settings.content + sep)) readAgain();
  });
}

/** Astro keeps what getStaticPaths gave; this event, its own, makes it ask again. */
function showAgain(server: Server): void {
  for (const environment of Object.values(server.environments)) {
    if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
  }
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

function answer(content: DevContent, settings: Settings, request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === findingsAddress) {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(content.findingsOn(searchParams.get('page') ?? '/')));
    return true;
  }
  const file = pathname.includes('/files/') ? content.attachmentAt(pathname) : undefined;
  if (file === undefined) return false;
  response.setHeader('content-type', contentType(file));
  createReadStream(join(settings.content, file)).pipe(response);
  return true;
}
