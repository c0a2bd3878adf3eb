import type { Company } from '../company.ts';

/** One thing wrong in a company that is otherwise clean. */
export interface Defect {
  /** What was done, as somebody would tell it. */
  readonly what: string;
  /** The rule that should find it. */
  readonly rule: string;
  readonly file: string;
  /** How the line begins on which it should be found. */
  readonly line: string;
  /** Rules that rightly speak too, each with the file and why it has to. */
  readonly also?: readonly { readonly rule: string; readonly file: string; readonly because: string }[];
  spoil(company: Company): Company;
}

/** An SOP by its id. */
export function sopFile(id: string): string {
  return `sops/${id}.md`;
}
