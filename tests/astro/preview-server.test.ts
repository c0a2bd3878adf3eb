import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewSite } from '../../plugins/astro-sop/commands.ts';

describe('a built site, served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-preview-'));
  const site = join(folder, 'dist');
  let running: Awaited<ReturnType<typeof previewSite>>;

  beforeAll(async () => {
    mkdirSync(join(site, 'sops/bread/bake'), { recursive: true });
    writeFileSync(join(site, 'index.html'), '<link href="/handbook/_astro/page.css">home');
    writeFileSync(join(site, '404.html'), 'not here');
    writeFileSync(join(site, 'sops/bread/bake/index.html'), 'bake');
    writeFileSync(join(site, 'loaf & crumb.svg'), '<svg/>');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    running = await previewSite({ root: '', out: site, port: 0 });
  });

  afterAll(async () => {
    await running.stop();
    await running.closed;
    rmSync(folder, { recursive: true });
  });

  /** Without the tidying of addresses that fetch does. */
  function get(
    path: string,
    method = 'GET',
  ): Promise<{ status: number; body: string; location?: string; type?: string }> {
    const { hostname, port } = new URL(running.url);
    return new Promise((done, failed) => {
      const asked = request({ hostname, port, path, method }, (response) => {
        let body = '';
        response.on('data', (text: Buffer) => (body += String(text)));
        const { location, 'content-type': type } = response.headers;
        response.on('end', () =>
          done({ status: response.statusCode!, body, ...(location ? { location } : {}), ...(type ? { type } : {}) }),
        );
      });
      asked.on('error', failed);
      asked.end();
    });
  }

  it('stands below the path that the site was built for, on this machine only', () => {
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/handbook\/$/);
  });

  it('answers like a static host', async () => {
    expect(await get('/handbook/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(await get('/handbook/sops/bread/bake/')).toMatchObject({ status: 200, body: 'bake' });
    expect(await get('/handbook/sops/bread/bake?x=1')).toMatchObject({
      status: 301,
      location: '/handbook/sops/bread/bake/?x=1',
    });
    expect(await get('/handbook/loaf%20%26%20crumb.svg')).toMatchObject({ status: 200, type: 'image/svg+xml' });
    expect(await get('/handbook/nothing/')).toMatchObject({ status: 404, body: 'not here' });
    expect(await get('/')).toMatchObject({ status: 302, location: '/handbook/' });
    expect(await get('/handbook/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await get('/handbook/', 'POST')).toMatchObject({ status: 405 });
  });

  it('shows nothing outside the site', async () => {
    for (const path of [
      '/handbook/../secret.txt',
      '/handbook/..%2fsecret.txt',
      '/handbook/%2e%2e/secret.txt',
      '/handbook/%',
    ]) {
      expect(await get(path)).toMatchObject({ status: 404, body: 'not here' });
    }
  });
});
