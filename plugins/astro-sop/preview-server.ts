import { once } from 'node:events';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { contentType } from './content-type.ts';

export interface ServedSite {
  readonly url: string;
  readonly closed: Promise<void>;
  stop(): Promise<void>;
}

/** Where to listen: at this port, or at the usual one and, when another program has that, the next free one. */
export type Listening = { readonly host: string } & ({ readonly port: number } | { readonly usually: number });

/** Serves a built site as a static host would: folders by their index.html, 404.html for the rest. */
export async function serveSite(site: string, listening: Listening): Promise<ServedSite> {
  const base = basePath(site);
  const server = createServer((request, response) => respond(site, base, request, response));
  await listen(server, listening);
  const { port } = server.address() as AddressInfo;
  const host = listening.host.includes(':') ? `[${listening.host}]` : listening.host;
  return {
    url: `http://${host}:${port}${base}/`,
    closed: once(server, 'close').then(() => undefined),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The path a built site expects to stand below, as its own pages name their styles. */
function basePath(site: string): string {
  const home = join(site, 'index.html');
  if (!existsSync(home)) throw new ConfigurationError(`There is no built site in ${site}. Run sop build first.`);
  return /(?:href|src)="(\/[^"]*)\/_astro\//.exec(readFileSync(home, 'utf8'))?.[1] ?? '';
}

async function listen(server: Server, listening: Listening): Promise<void> {
  const asked = 'port' in listening;
  for (let port = asked ? listening.port : listening.usually; ; port += 1) {
    server.listen(port, listening.host);
    try {
      await once(server, 'listening');
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || asked) throw error;
    }
  }
}

function respond(site: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathBelow(base, pathname);
  if (path === undefined && pathname === '/') {
    response.writeHead(302, { location: `${base}/` }).end();
    return;
  }
  const asked = path === undefined ? undefined : fileAt(site, path);
  if (asked && isFolder(asked)) {
    if (!pathname.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    send(site, join(asked, 'index.html'), request, response);
    return;
  }
  send(site, asked, request, response);
}

function pathBelow(base: string, pathname: string): string | undefined {
  if (base === '') return pathname;
  return pathname === base || pathname.startsWith(`${base}/`) ? pathname.slice(base.length) || '/' : undefined;
}

/** The file an address names; undefined when it would lie outside the site. */
function fileAt(site: string, path: string): string | undefined {
  try {
    const file = normalize(join(site, decodeURIComponent(path)));
    return file === site || file.startsWith(site + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

function send(site: string, file: string | undefined, request: IncomingMessage, response: ServerResponse): void {
  const found = file !== undefined && existsSync(file) && statSync(file).isFile();
  const body = found ? file : join(site, '404.html');
  if (!existsSync(body)) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(found ? 200 : 404, { 'content-type': contentType(body), 'cache-control': 'no-cache' });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(body)
      .on('error', () => response.destroy())
      .pipe(response);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
