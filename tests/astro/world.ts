import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const project = resolve(import.meta.dirname, '../..');
const data = join(project, 'tests/rules/bakery');

/** The day the bakery is built on. */
export const day = '2026-06-15';

export interface World {
  readonly content: string;
  readonly out: string;
  write(path: string, text: string): void;
}

/** A small bakery without findings, in a folder of its own below the project. */
export function bakery(name: string, files: Readonly<Record<string, string>> = {}): World {
  const folder = join(project, '.tmp/astro-tests', name);
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  cpSync(data, content, { recursive: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  for (const [path, text] of Object.entries({ ...pages, ...files })) write(path, text);
  return { content, out: join(folder, 'dist'), write };
}

export interface SopText {
  readonly title: string;
  readonly owner?: string;
  readonly more?: string;
  readonly purpose?: string;
  readonly steps?: string;
}

/** An SOP that breaks no rule. */
export function sop({ title, owner = 'head-baker', more = '', purpose = 'Bread on time.', steps }: SopText): string {
  return `---
title: ${title}
summary: How the bakery does it.
owner: ${owner}
deputy: bo-lindqvist
reviewed: 2026-06-01
risk: low
status: active
kpis: [loaf-waste, counter-wait]
roles: [head-baker]
tools: [deck-oven]
escalate_to: ana-reis
${more}---

## Purpose

${purpose}

## Scope

Every day.

## Procedure

${steps ?? '1. Weigh the flour.\n2. Mix it with the levain.'}

## Exceptions

None.

## Escalation

Ask the head baker.
`;
}

const pages = {
  'policy.yaml': `${readFileSync(join(data, 'policy.yaml'), 'utf8')}rules: { freshness/review-evidenced: off }\n`,
  'sops/bread/bake-sourdough.md': sop({
    title: 'Bake sourdough',
    more: 'locations: [harbour]\naliases: [bread/old-sourdough]\n',
    purpose: 'Bread on time, after [Clean the oven](clean-the-oven.md#procedure), see ![the lever](lever.png).',
  }),
  'sops/bread/clean-the-oven.md': sop({
    title: 'Clean the oven',
    purpose: 'See [Bake sourdough](bake-sourdough.md#step-2).',
  }),
  'sops/counter/open-the-shop.md': sop({
    title: 'Open the shop',
    owner: 'counter-lead',
    more: '',
    purpose: 'After [Bake sourdough](../bread/bake-sourdough.md).',
  }).replace('deputy: bo-lindqvist', 'deputy: ana-reis'),
  'sops/bread/lever.png': 'not really a picture',
  'sops/bread/recipe-of-the-owner.txt': 'linked by nobody',
  'paths/new-baker.md': `---
title: Your first week
owner: head-baker
reviewed: 2026-06-01
---

## Day 1

1. [Bake sourdough](../sops/bread/bake-sourdough.md)
2. [Open the shop](../sops/counter/open-the-shop.md)
`,
};
