import { durationInWords, type Duration } from '../../model/duration.ts';
import { effortOf } from '../../model/effort.ts';
import type { Sop } from '../../model/sop.ts';
import type { EffortView } from '../views.ts';
import type { Surroundings } from './surroundings.ts';

export function effortView(sop: Sop, { party }: Pick<Surroundings, 'party'>): EffortView {
  const { time, involved, ...counts } = effortOf(sop);
  const others = involved.some((id) => !sop.roles.includes(id));
  return {
    ...counts,
    ...(time && { time: `${time.complete ? 'about' : 'at least'} ${durationInWords(time.total)}` }),
    ...(time && time.unattended > 0 && { unattended: durationInWords(time.unattended as Duration) }),
    involved: others ? involved.map((id) => party(id)?.title ?? id) : [],
  };
}
