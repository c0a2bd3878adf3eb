import { resolveHref } from '../href.ts';
import { reviewables } from '../reviewables.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { Sop, SopId } from '../sop.ts';
import type { SopDifference } from './sop-differences.ts';

/** Something that changed SOPs belong to. */
export interface Touched {
  readonly id: string;
  readonly title: string;
  readonly sops: readonly SopId[];
}

/** Where a change is felt: what its SOPs name now or named before. By id. */
export interface Affected {
  readonly kpis: readonly Touched[];
  readonly roles: readonly Touched[];
  readonly paths: readonly Touched[];
  readonly locations: readonly Touched[];
  /** SOPs that hold at every location. */
  readonly everywhere: readonly SopId[];
}

/** What is only set differently, and the record of a review, is felt by nobody. */
function isFelt({ state, weight }: SopDifference): boolean {
  return state !== 'changed' || weight === 'material' || weight === 'editorial';
}

export function affectedBy(
  differences: readonly SopDifference[],
  before: KnowledgeBase,
  after: KnowledgeBase,
): Affected {
  const old = byId(before);
  const fresh = byId(after);
  const felt = differences.filter(isFelt).map(({ id, file, formerId, formerFile }) => ({
    id,
    files: [file, formerFile ?? file],
    versions: [old.get(formerId ?? id), fresh.get(id)].filter((sop) => sop !== undefined),
  }));
  const naming = (idsOf: (sop: Sop) => readonly string[], titles: Titles): readonly Touched[] =>
    touched(
      felt.flatMap(({ id, versions }) => versions.flatMap((sop) => idsOf(sop).map((name) => [name, id] as const))),
      titles,
    );
  const leading = after.paths.flatMap((path) => {
    const files = new Set(path.body.links.map(({ href }) => fileBehind(path.file, href)));
    return felt.filter((one) => one.files.some((file) => files.has(file))).map(({ id }) => [path.id, id] as const);
  });
  return {
    kpis: naming(({ kpis }) => kpis, titlesOf(before.kpis, after.kpis)),
    roles: naming(rolesIn(before, after), titlesOf(before.directory.roles, after.directory.roles)),
    paths: touched(leading, new Map(after.paths.map(({ id, title }) => [id, title]))),
    locations: naming(({ locations = [] }) => locations, titlesOf(before.locations, after.locations)),
    everywhere: felt
      .filter(({ versions }) => versions.some(({ locations }) => locations === undefined))
      .map(({ id }) => id),
  };
}

function byId(base: KnowledgeBase): ReadonlyMap<string, Sop> {
  return new Map(reviewables(base).map((sop) => [sop.id, sop]));
}

type Titles = ReadonlyMap<string, string>;
type Titled = ReadonlyMap<string, { readonly title: string }>;

function titlesOf(before: Titled, after: Titled): Titles {
  return new Map([...before, ...after].map(([id, { title }]) => [id, title]));
}

/** Roles that perform it, and roles that a mark in a step names. */
function rolesIn(before: KnowledgeBase, after: KnowledgeBase): (sop: Sop) => readonly string[] {
  const isRole = (id: string): boolean => before.directory.roles.has(id) || after.directory.roles.has(id);
  return ({ roles, body }) => {
    const marks = body.marks.filter(({ name, label }) => (name === 'by' || name === 'approve') && isRole(label));
    return [...roles, ...marks.map(({ label }) => label)];
  };
}

function fileBehind(file: string, href: string): string | undefined {
  const target = resolveHref(file, href);
  return target.kind === 'file' ? target.path : undefined;
}

function touched(named: readonly (readonly [name: string, sop: SopId])[], titles: Titles): readonly Touched[] {
  return [...Map.groupBy(named, ([name]) => name)]
    .map(([id, pairs]) => ({ id, title: titles.get(id) ?? id, sops: [...new Set(pairs.map(([, sop]) => sop))] }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
