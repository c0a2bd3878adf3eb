import { z } from 'zod';
import type { Policy } from '../model/policy.ts';
import type { Sop } from '../model/sop.ts';
import { isMissing } from './written.ts';

/** What `ownership/deputy-present` may be told. */
export const deputyOptions = z.strictObject({
  risks: z.array(z.enum(['low', 'medium', 'high'])).default(['high']),
});

/** Whether a deputy is missing where one of these risks asks for one. */
export function lacksDeputy(sop: Sop, risks: readonly Sop['risk'][]): boolean {
  return sop.hasFrontmatter && sop.status !== 'retired' && risks.includes(sop.risk) && isMissing(sop, 'deputy');
}

/** Whether `ownership/deputy-present` says so, under this policy; then no other rule says it again. */
export function isAskedForDeputy(sop: Sop, policy: Policy): boolean {
  const setting = policy.rules.get('ownership/deputy-present');
  return setting?.severity !== 'off' && lacksDeputy(sop, deputyOptions.parse(setting?.options ?? {}).risks);
}
