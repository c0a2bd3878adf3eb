import { Repository } from '../../repository.ts';
import { sop } from '../stage.ts';

const people = `people:
  - { id: ana-reis, name: Ana Reis, github: ana-bakes }
  - { id: cem-aydin, name: Cem Aydin }
  - { id: ida-lind, name: Ida Lind }
roles:
  - { id: head-baker, title: Head baker, holders: [ana-reis] }
  - { id: seller, title: Seller, holders: [ida-lind] }
`;

const bake = `---
title: Bake sourdough
owner: head-baker
deputy: cem-aydin
reviewed: 2025-02-03
risk: low
kpis: [waste]
roles: [head-baker]
tools: [oven]
locations: [porto]
---

## Purpose

Bread for the shop. It should smell of malt.

## Procedure

1. Feed the starter and wait 4 hours. :by[head-baker]
2. Shape the loaves and let them rest.
3. Bake until the crust is dark.
`;

const open = `---
title: Open the shop
owner: cem-aydin
reviewed: 2026-05-04
risk: low
roles: [seller]
---

## Procedure

1. Switch the lights on.
2. Count the till.
`;

export const start: Readonly<Record<string, string>> = {
  'content/people.yaml': people,
  'content/policy.yaml':
    'rules: { freshness/review-evidenced: off, shape/required-sections: off, measure/kpi-linked: off, links/no-orphan: off }\n',
  'content/tools.yaml': '- { id: oven, title: Oven }\n',
  'content/locations.yaml': '- { id: porto, title: Porto }\n',
  'content/kpis/waste.yaml': 'title: Bread thrown away\nowner: ana-reis\nunit: kg\nbetter: lower\n',
  'content/paths/baker.md':
    '---\ntitle: A baker’s first week\nowner: ana-reis\n---\n\n## Day 1\n\n- [Bake](../sops/bread/bake.md)\n',
  'content/sops/bread/bake.md': bake,
  'content/sops/shop/open.md': open,
};

/** A shop with two SOPs, and a branch to work on. */
export function shop(files: Readonly<Record<string, string>> = {}): Repository {
  const repository = new Repository();
  repository.commit({ files: { ...start, ...files } });
  repository.git('checkout', '--quiet', '-b', 'work');
  return repository;
}

/** A file of the shop with one thing replaced that must be there. */
export function edited(
  path: string,
  ...edits: readonly (readonly [from: string, to: string])[]
): Record<string, string> {
  const text = edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`"${from}" is not in ${path}.`);
    return before.replace(from, to);
  }, start[path]!);
  return { [path]: text };
}

export function diff(repository: Repository, words = '') {
  return sop(`diff --today 2026-06-16 ${words}`, { cwd: repository.folder });
}

interface Told {
  readonly base: { readonly name: string; readonly commit: string };
  readonly head: { readonly name: string; readonly commit: string | null };
  readonly sops: readonly {
    readonly id: string;
    readonly state: string;
    readonly weight: string;
    readonly formerId?: string;
    readonly keepsAlias?: boolean;
    readonly changes: readonly { readonly sentence: string }[];
    readonly approvers: readonly { readonly as: string; readonly id: string }[];
  }[];
  readonly approvals: readonly { readonly id: string; readonly people: readonly { readonly id: string }[] }[];
  readonly affected: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly data: readonly {
    readonly file: string;
    readonly state: string;
    readonly entries: readonly { readonly kind: string; readonly id: string; readonly state: string }[];
    readonly dependents: { readonly everything: boolean; readonly sops: readonly string[] };
  }[];
  readonly findings: Readonly<
    Record<'introduced' | 'resolved', readonly { readonly rule: string; readonly file: string }[]>
  >;
}

/** What programs are told. */
export async function told(repository: Repository, words = ''): Promise<Told> {
  const { stdout, stderr } = await diff(repository, `--format json ${words}`);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}
