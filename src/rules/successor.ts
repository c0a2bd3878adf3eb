import type { BaseIndex } from '../model/base-index.ts';
import type { Sop } from '../model/sop.ts';

/** The SOP that takes the place of a retired one today: down the line of successors to the first that is not retired. */
export function successorOf(retired: Sop, index: BaseIndex): Sop | undefined {
  const passed = new Set<Sop>();
  let sop: Sop | undefined = retired;
  while (sop?.status === 'retired' && !passed.has(sop)) {
    passed.add(sop);
    sop = sop.replacedBy === undefined ? undefined : index.sopById.get(sop.replacedBy);
  }
  return sop?.status === 'retired' ? undefined : sop;
}
