import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageFindings } from '../../plugins/astro-sop/dev-content.ts';
import { startDev, type DevServer } from './dev-server.ts';
import { bakery, sop } from './world.ts';

describe('the site while somebody writes', () => {
  const world = bakery('dev');
  let server: DevServer;

  async function get(path: string): Promise<string> {
    return (await fetch(new URL(path, server.address))).text();
  }

  async function findingsOn(path: string): Promise<PageFindings> {
    return JSON.parse(await get(`/__sop/findings?page=${path}`)) as PageFindings;
  }

  beforeAll(async () => {
    server = await startDev(world);
  });

  afterAll(() => server.stop());

  it('shows an edited SOP, and its findings on its own page only', async () => {
    expect(await get('/sops/bread/bake-sourdough/')).toContain('Bake sourdough</h1>');
    const back = await server.edit('sops/bread/bake-sourdough.md', (text) =>
      text.replace('title: Bake sourdough', 'title: Bake rye').replace('owner: head-baker', 'owner: ana-ries'),
    );
    expect(server.said()).toContain('4:8  error  The owner "ana-ries"');
    expect(await get('/sops/bread/bake-sourdough/')).toContain('Bake rye</h1>');
    expect(await findingsOn('/sops/bread/bake-sourdough/')).toMatchObject({
      findings: [{ rule: 'ownership/owner-known', where: 'sops/bread/bake-sourdough.md:4:8' }],
    });
    expect(await findingsOn('/sops/counter/open-the-shop/')).toEqual({ findings: [] });
    await back();
    expect(await findingsOn('/sops/bread/bake-sourdough/')).toEqual({ findings: [] });
  });

  it('shows edited people, KPIs and policies', async () => {
    const people = await server.edit('people.yaml', (text) => text.replace('name: Ana Reis', 'name: Ana Maria Reis'));
    expect(await get('/sops/bread/bake-sourdough/')).toContain('Ana Maria Reis');
    const kpi = await server.edit('kpis/loaf-waste.yaml', (text) =>
      text.replace(/title: .*/, 'title: Loaves thrown away'),
    );
    expect(await get('/sops/bread/bake-sourdough/')).toContain('Loaves thrown away');
    const policy = await server.edit('policy.yaml', (text) => text.replace('low: 12 months', 'low: 1 week'));
    expect(server.said()).toContain('overdue');
    await policy();
    await kpi();
    await people();
  });

  it('survives a policy that cannot be read', async () => {
    const back = await server.edit('policy.yaml', (text) => `${text}\nbroken: [\n`);
    expect(server.said()).toContain('policy.yaml cannot be used');
    expect(await get('/sops/bread/bake-sourdough/')).toContain('Bake sourdough</h1>');
    const { trouble } = await findingsOn('/sops/bread/bake-sourdough/');
    expect(trouble).toContain('policy.yaml cannot be used');
    await back();
    expect(await findingsOn('/sops/bread/bake-sourdough/')).toEqual({ findings: [] });
  });

  it('has a page for a new SOP, and none for one that is gone', async () => {
    world.write('sops/bread/shape-loaves.md', sop({ title: 'Shape loaves' }));
    await vi.waitFor(async () => expect(await get('/sops/bread/shape-loaves/')).toContain('Shape loaves</h1>'), {
      timeout: 20_000,
    });
    rmSync(join(world.content, 'sops/bread/shape-loaves.md'));
    await vi.waitFor(async () => expect(await get('/sops/bread/shape-loaves/')).not.toContain('Shape loaves</h1>'), {
      timeout: 20_000,
    });
  });

  it('serves pictures, and says what is wrong with a page that cannot be read', async () => {
    expect(await get('/files/sops/bread/lever.png')).toBe('not really a picture');
    const back = await server.edit('sops/bread/clean-the-oven.md', (text) => text.replace('---', '---js'));
    const { findings } = await findingsOn('/sops/bread/clean-the-oven/');
    expect(findings.map(({ rule }) => rule)).toEqual(['shape/frontmatter-language']);
    await back();
  });

  it('loads the overlay in every page', async () => {
    expect(await get('/sops/bread/bake-sourdough/')).toContain('astro:scripts/page.js');
    expect(await get('/@id/astro:scripts/page.js')).toContain('astro-sop/overlay');
  });
});
