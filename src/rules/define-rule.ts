import type { z } from 'zod';
import type { BaseIndex } from '../model/base-index.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Codeowners } from '../model/codeowners.ts';
import type { Verdict } from '../model/finding.ts';
import type { History } from '../model/history.ts';
import type { KnowledgeBase, Page } from '../model/knowledge-base.ts';
import type { LocalVersion } from '../model/local-version.ts';
import type { Policy, Severity } from '../model/policy.ts';
import type { Sop } from '../model/sop.ts';

/**
 * What a verdict may depend on besides the files. `clock`: the day; a rule that does not say so gets none.
 * `history`: the commits in git; the history is read when such a rule is on, and checking fails where there is none.
 * `history-if-read`: the commits, when another rule had them read. `codeowners`: the repository's CODEOWNERS file, read
 * when such a rule is on; checking fails outside a repository.
 */
export type Reads = 'clock' | 'history' | 'history-if-read' | 'codeowners';

interface Common<Options> {
  readonly base: KnowledgeBase;
  readonly index: BaseIndex;
  readonly policy: Policy;
  readonly options: Options;
  /** Ids of all rules there are, on or off: for what is written about rules. */
  readonly ruleIds: readonly string[];
}

/** What a rule is given besides its subject. */
type RuleContext<Options = unknown, R extends Reads = never> = Common<Options> &
  ('clock' extends R ? { readonly today: CalendarDate } : unknown) &
  ('history' extends R ? { readonly history: History } : unknown) &
  ('history-if-read' extends R ? { readonly history: History | undefined } : unknown) &
  ('codeowners' extends R ? { readonly codeowners: Codeowners } : unknown);

interface Subjects {
  /** One SOP at a time. */
  readonly sop: Sop;
  /** One Markdown document at a time: an SOP, an onboarding path or a local version. */
  readonly page: Page;
  /** One local version at a time. */
  readonly local: LocalVersion;
  /** The whole base at once: for what is only wrong in company. */
  readonly base: KnowledgeBase;
  /** What all other rules have found, waived or not: for what is written about findings. */
  readonly report: readonly Found[];
}

/** A finding, as far as another rule may know it. */
export interface Found {
  readonly rule: string;
  /** Id of the SOP it is of. */
  readonly sop: string | undefined;
}

export type Scope = keyof Subjects;

interface Definition<S extends Scope, Options, R extends Reads> {
  /** The file's path below `rules/`, and permanent. */
  readonly id: string;
  readonly scope: S;
  /** For scope `sop`: asked of all that has an owner and a review of its own, local versions and onboarding paths too. */
  readonly ofAll?: S extends 'sop' ? true : never;
  readonly reads?: readonly R[];
  /** Unless the policy says otherwise. Rules that read the history are off until a policy asks for them. */
  readonly severity: Severity | 'off';
  /** One sentence: why this matters to the people who rely on the SOP. */
  readonly why: string;
  /** One sentence: what to do; a verdict may be more exact. */
  readonly fix: string;
  /** Shape and defaults of what `policy.yaml` may set; none when absent. */
  readonly options?: z.ZodType<Options>;
  /** Pure. For scopes `sop` and `page` a verdict without a file is about the subject's file. */
  check(subject: Subjects[S], context: RuleContext<Options, R>): Iterable<Verdict>;
}

/** What the judge hands out; a rule's type shows it only what it reads. */
type AnyContext = Common<unknown> & {
  readonly today: CalendarDate;
  readonly history: History | undefined;
  readonly codeowners: Codeowners | undefined;
};

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
