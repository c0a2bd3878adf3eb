import type { RunRecord } from '../../../model/run-record.ts';

const key = (sop: string): string => `run ${sop}`;

/** The run of this SOP that is under way on this device, if one is. */
export function savedRun(sop: string): RunRecord | undefined {
  try {
    const run = JSON.parse(localStorage.getItem(key(sop)) ?? 'null') as RunRecord | null;
    return run !== null && Array.isArray(run.steps) && typeof run.began === 'string' ? run : undefined;
  } catch {
    return undefined;
  }
}

export function saveRun(run: RunRecord): void {
  try {
    localStorage.setItem(key(nameOf(run)), JSON.stringify(run));
  } catch {
    // Storage is closed to this page: the run lasts until the page is left.
  }
}

export function forgetRun(run: RunRecord): void {
  try {
    localStorage.removeItem(key(nameOf(run)));
  } catch {
    // Nothing was kept.
  }
}

function nameOf({ sop, location }: RunRecord): string {
  return location === undefined ? sop : `${sop}@${location}`;
}
