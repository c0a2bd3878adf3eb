import type { z } from 'zod';
import type { BaseIndex } from '../model/base-index.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Verdict } from '../model/finding.ts';
import type { KnowledgeBase, Page } from '../model/knowledge-base.ts';
import type { Policy, Severity } from '../model/policy.ts';
import type { Sop } from '../model/sop.ts';

/** What a verdict may depend on besides the files: the day. A rule that does not say so gets no day. */
export type Reads = 'clock';

interface Common<Options> {
  readonly base: KnowledgeBase;
  readonly index: BaseIndex;
  readonly policy: Policy;
  readonly options: Options;
}

/** What a rule is given besides its subject. */
type RuleContext<Options = unknown, R extends Reads = never> = Common<Options> &
  ([R] extends [never] ? unknown : { readonly today: CalendarDate });

interface Subjects {
  /** One SOP at a time. */
  readonly sop: Sop;
  /** One Markdown document at a time: an SOP or an onboarding path. */
  readonly page: Page;
  /** The whole base at once: for what is only wrong in company. */
  readonly base: KnowledgeBase;
}
export type Scope = keyof Subjects;

interface Definition<S extends Scope, Options, R extends Reads> {
  /** The file's path below `rules/`, and permanent. */
  readonly id: string;
  readonly scope: S;
  readonly reads?: readonly R[];
  /** Unless the policy says otherwise. */
  readonly severity: Severity;
  /** One sentence: why this matters to the people who rely on the SOP. */
  readonly why: string;
  /** One sentence: what to do; a verdict may be more exact. */
  readonly fix: string;
  /** Shape and defaults of what `policy.yaml` may set; none when absent. */
  readonly options?: z.ZodType<Options>;
  /** Pure. For scopes `sop` and `page` a verdict without a file is about the subject's file. */
  check(subject: Subjects[S], context: RuleContext<Options, R>): Iterable<Verdict>;
}

type AnyContext = RuleContext<unknown, 'clock'>;

interface RuleOf<S extends Scope> extends Omit<Definition<S, unknown, Reads>, 'check'> {
  check(subject: Subjects[S], context: AnyContext): Iterable<Verdict>;
}

/** A rule of any scope, with its option type forgotten. */
export type Rule = { readonly [S in Scope]: RuleOf<S> }[Scope];

/** States a rule; exists for the types: `options` shapes `context.options`, `reads: ['clock']` brings `context.today`. */
export function defineRule<S extends Scope, Options = unknown, R extends Reads = never>(
  definition: Definition<S, Options, R>,
): Rule {
  return definition as unknown as Rule;
}
