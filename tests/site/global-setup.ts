import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../plugins/astro-sop/commands.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const bakery = join(project, 'tests/site/bakery');

/** Folders of built sites, for `inject('sites')`. */
export interface BuiltSites {
  /** The sample company; its day is frozen. */
  readonly sample: string;
  /** A little bakery on the real calendar, built on 4 May 2026. */
  readonly bakery: string;
  /** The same bakery with 300 more procedures in one department. */
  readonly crowded: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly sites: BuiltSites;
  }
}

/** Builds each site once for all the tests that look at built pages. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const folder = join(project, '.tmp');
  mkdirSync(folder, { recursive: true });
  const sites = { sample: join(folder, 'site'), bakery: join(folder, 'bakery'), crowded: join(folder, 'crowded') };
  const today = '2026-05-04';
  for (const out of Object.values(sites)) rmSync(out, { recursive: true, force: true });
  await buildSite({ root: join(project, 'content'), out: sites.sample });
  await buildSite({ root: bakery, out: sites.bakery, today });
  await buildSite({ root: crowd(join(folder, 'crowded-content')), out: sites.crowded, today });
  provide('sites', sites);
}

function crowd(root: string): string {
  rmSync(root, { recursive: true, force: true });
  cpSync(bakery, root, { recursive: true });
  for (let number = 1; number <= 300; number++) {
    writeFileSync(join(root, `sops/bread/bake-loaf-${number}.md`), loaf(number));
  }
  appendFileSync(join(root, 'policy.yaml'), 'rules: { freshness/review-evidenced: off }\n');
  return root;
}

function loaf(number: number): string {
  return `---
title: Bake loaf ${number}
summary: Recipe card ${number} of the old book.
owner: head-baker
deputy: bo-lund
reviewed: 2026-04-${String(1 + (number % 28)).padStart(2, '0')}
risk: low
status: active
kpis: [unsold-loaves]
roles: [baker]
tools: [deck-oven]
escalate_to: ana-reis
---

## Purpose

Regulars still ask for loaf ${number}.

## Scope

Both shops, after [Bake sourdough](bake-sourdough.md).

## Procedure

1. Shape ${number} pieces.
2. Bake them at 220 degrees.

## Exceptions

None known.

## Escalation

Ask the head baker.
`;
}
