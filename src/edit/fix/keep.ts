import type { Finding } from '../../model/finding.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { rewritten, type Rewrite } from '../rewrite.ts';
import { introduced } from './uncovered.ts';

/** A base and what is found in it. */
export interface Judged {
  readonly base: KnowledgeBase;
  readonly findings: readonly Finding[];
}

/** Judges the base with other texts in it. */
export type Judge = (texts: ReadonlyMap<string, string>) => Judged;

export interface Kept {
  readonly repairs: readonly Rewrite[];
  readonly judged: Judged;
}

/**
 * Makes the repairs that bring about no finding elsewhere. All are tried at once, and where that goes wrong each
 * half by itself, so that a few bad ones among many cost little.
 */
export function keepGood(repairs: readonly Rewrite[], now: Judged, judge: Judge): Kept {
  return keep(repairs, { repairs: [], judged: now });

  function keep(candidates: readonly Rewrite[], so: Kept): Kept {
    if (candidates.length === 0) return so;
    const all = [...so.repairs, ...candidates];
    const judged = judge(rewritten(now.base.sources, all));
    if (introduced(now.findings, judged.findings, all, judged.base).length === 0) return { repairs: all, judged };
    if (candidates.length === 1) return so;
    const half = Math.ceil(candidates.length / 2);
    return keep(candidates.slice(half), keep(candidates.slice(0, half), so));
  }
}
