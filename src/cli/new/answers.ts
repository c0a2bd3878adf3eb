import type { Risk } from '../../model/sop.ts';

/** What `sop new` needs to know; undefined where nobody has said yet. */
export interface Answers {
  readonly id: string | undefined;
  readonly department: string | undefined;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly owner: string | undefined;
  readonly deputy: string | undefined;
  readonly risk: Risk | undefined;
}

/** Flags whose answer is missing and that only a person can give. */
export function missing(answers: Answers): readonly string[] {
  const { id, department, title, summary, owner, deputy, risk } = answers;
  const wanted: readonly (readonly [string, boolean])[] = [
    ['--title', title === undefined && id === undefined],
    ['--department', department === undefined && !id?.includes('/')],
    ['--summary', summary === undefined],
    ['--owner', owner === undefined],
    ['--deputy', risk === 'high' && deputy === undefined],
  ];
  return wanted.filter(([, isMissing]) => isMissing).map(([flag]) => flag);
}
