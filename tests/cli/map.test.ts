import { resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sop } from './stage.ts';

const cwd = resolve(import.meta.dirname, '../worlds/boatyard-map');
const map = (...words: readonly string[]) => sop(['map', ...words], { cwd });

interface MapJson {
  readonly nodes: readonly { readonly kind: string; readonly id: string }[];
  readonly edges: readonly unknown[];
}

describe('sop map', () => {
  it('lists the hand-offs for a person', async () => {
    const { code, stdout } = await map();
    expect(code).toBe(0);
    expect(stdout).toContain('Work goes from         at      to\n');
    expect(stdout).toContain('yard/lift-a-boat       step 2  yard/repair-a-hull\n');
  });

  it('holds all of it for programs', async () => {
    const { nodes, edges } = JSON.parse((await map('--format', 'json')).stdout) as MapJson;
    expect(nodes).toHaveLength(7);
    expect(edges).toContainEqual({
      from: 'office/take-a-deposit',
      to: 'yard/store-a-boat',
      kind: 'handoff',
      steps: ['1'],
      decisions: [],
    });
  });

  it('is drawn, and the same each time', async () => {
    const { stdout } = await map('--format', 'svg');
    const { document } = parseHTML(stdout);
    expect(document.querySelectorAll('.node')).toHaveLength(7);
    expect(document.querySelectorAll('.edge')).toHaveLength(6);
    expect(document.querySelectorAll('.cluster')).toHaveLength(2);
    expect((await map('--format', 'svg')).stdout).toBe(stdout);
  });

  it('can be drawn by others, with other edges', async () => {
    const { stdout } = await map('--format', 'dot', '--show', 'link');
    expect(stdout).toMatch(/^digraph operation \{/);
    expect(stdout).not.toContain('->');
  });

  it('says how to begin where nothing is handed over', async () => {
    const { code, stderr } = await sop(['map']);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain(':handoff[its-id]');
  });

  it.each([
    [['--format', 'jsn'], 'There is no format "jsn".\nDid you mean "json"?'],
    [['--format', 'dot', '--show', 'handoff,lnk'], 'There is no kind of edge "lnk".\nDid you mean "link"?'],
  ])('refuses %s', async (words, message) => {
    const { code, stderr } = await map(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
