import type { Body, Section, Slot } from './body.ts';
import { parameterInWords } from './parameter.ts';
import type { Located, Place } from './place.ts';
import type { Problem } from './problem.ts';
import { titleFromSlug } from './sop-id.ts';
import type { Parameter, Review, Sop, SopId, WrittenDate } from './sop.ts';

/** What one location does otherwise in an SOP: `local/<location>/<sop id>.md`. It fills slots and sets parameters; all else is the base's. */
export interface LocalVersion extends Located {
  readonly kind: 'local';
  /** `stores/open-the-store@porto` */
  readonly id: string;
  /** The location by the folder's name. */
  readonly location: string;
  /** The SOP by the path of the file. */
  readonly sopId: SopId;
  readonly hasFrontmatter: boolean;
  readonly given: ReadonlySet<string>;
  readonly unusable: ReadonlySet<string>;
  /** The SOP as the file names it. */
  readonly base?: string;
  /** Digest of the base's normative text when somebody last compared the two. */
  readonly baseDigest?: string;
  readonly baseSections?: string;
  readonly owner?: string;
  readonly reviewed?: WrittenDate;
  readonly review?: Review;
  readonly params: readonly Pick<Parameter, 'name' | 'value'>[];
  /** What stands outside of the slots, where nothing may. */
  readonly outside: readonly Place[];
  readonly problems: readonly Problem[];
  readonly body: Body;
}

/** The parameters of an SOP as they are at a location. */
export function localParameters(
  base: Pick<Sop, 'params'>,
  { params }: Pick<LocalVersion, 'params'>,
): readonly Parameter[] {
  return base.params.map((parameter) => {
    const own = params.find(({ name }) => name === parameter.name);
    return own ? { ...parameter, value: own.value } : parameter;
  });
}

/** Whether a location may set this value: `undefined` when it may, else why not. */
export function outOfBounds({ value, min, max, unit }: Parameter, own: number | string): string | undefined {
  if (typeof own !== typeof value) return `expected ${typeof value === 'number' ? 'a number' : 'words'}`;
  if (typeof own !== 'number') return undefined;
  if (min === undefined && max === undefined) return 'and no location may set it: it has neither min nor max';
  const inWords = (bound: number): string =>
    parameterInWords({ value: bound, ...(unit === undefined ? {} : { unit }) });
  if (min !== undefined && own < min) return `expected ${inWords(min)} or more`;
  if (max !== undefined && own > max) return `expected ${inWords(max)} or less`;
  return undefined;
}

/**
 * A local version as an SOP of its own, for what is asked of both: who owns it, and whether its review holds. What it
 * does not say itself is the base's; its text is its own slots and values, so that its digest is of those.
 */
export function localAsSop(local: LocalVersion, base: Sop): Sop {
  const { owner, reviewed, review, ...own } = local;
  return {
    kind: 'sop',
    id: local.id as SopId,
    department: base.department,
    file: own.file,
    at: own.at,
    keyAt: own.keyAt,
    hasFrontmatter: own.hasFrontmatter,
    // So that no rule takes the local version to be half read.
    given: new Set([...own.given, 'title']),
    unusable: own.unusable,
    title: `${base.title}, ${titleFromSlug(local.location)}`,
    ...(owner === undefined ? {} : { owner }),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(review === undefined ? {} : { review }),
    ...(base.reviewEvery === undefined ? {} : { reviewEvery: base.reviewEvery }),
    risk: base.risk,
    status: base.status,
    kpis: [],
    roles: [],
    tools: [],
    locations: [local.location],
    aliases: [],
    params: local.params,
    problems: local.problems,
    body: { ...local.body, preamble: '', sections: local.body.slots.map(slotAsSection) },
  };
}

/** What a location fills are the parts of its text, as sections are those of an SOP. */
function slotAsSection({ id = '', place, canonical }: Slot): Section {
  return { id, title: titleFromSlug(id), place, canonical, empty: canonical === '' };
}
