import type { Kpi, Location, Objective, Term, Tool, Waiver } from './catalogue.ts';
import type { Codeowners } from './codeowners.ts';
import type { Directory } from './directory.ts';
import type { LocalVersion } from './local-version.ts';
import type { OnboardingPath } from './onboarding-path.ts';
import type { Policy } from './policy.ts';
import type { Problem } from './problem.ts';
import type { SiteSettings } from './site-settings.ts';
import type { Sop, UnreadableSop } from './sop.ts';

/** Any Markdown document of ours that can be read. */
export type Page = Sop | OnboardingPath | LocalVersion;

/** A file that is not an SOP and what is wrong in it. */
export interface FileProblems {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Everything one content folder says, read once. Lists are in the order of their files' paths. */
export interface KnowledgeBase {
  /** As it was given, for messages. */
  readonly root: string;
  readonly policy: Policy;
  readonly site: SiteSettings;
  readonly sops: readonly Sop[];
  readonly unreadable: readonly UnreadableSop[];
  readonly paths: readonly OnboardingPath[];
  readonly locals: readonly LocalVersion[];
  readonly directory: Directory;
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly tools: ReadonlyMap<string, Tool>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly glossary: readonly Term[];
  readonly waivers: readonly Waiver[];
  readonly fileProblems: readonly FileProblems[];
  /** Every file below the root, for links to images and attachments. */
  readonly files: ReadonlySet<string>;
  /** Text of the files that were read, by path. */
  readonly sources: ReadonlyMap<string, string>;
  /** Whom the repository asks about changes; absent unless a rule wants to know. */
  readonly codeowners?: Codeowners;
}
