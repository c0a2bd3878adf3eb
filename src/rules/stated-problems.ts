import type { Verdict } from '../model/finding.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Problem } from '../model/problem.ts';

/** What parsing stated of one kind, in whatever file: SOPs that could be read or not, onboarding paths, local versions, data files. */
export function* statedProblems(base: KnowledgeBase, kind: Problem['kind']): Iterable<Verdict> {
  for (const { file, problems } of [
    ...base.sops,
    ...base.unreadable,
    ...base.paths,
    ...base.locals,
    ...base.fileProblems,
  ]) {
    for (const problem of problems) {
      if (problem.kind !== kind) continue;
      yield {
        file,
        place: problem.place,
        message: problem.message,
        ...(problem.about === undefined ? {} : { about: problem.about }),
        ...(problem.suggestions === undefined ? {} : { suggestions: problem.suggestions }),
      };
    }
  }
}
