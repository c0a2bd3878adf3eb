import { isPath } from './is-path.ts';

/** What people call something with a review of its own: a local version is an SOP to whoever reads it. */
export function nounOf(one: { readonly id: string }): 'SOP' | 'onboarding path' {
  return isPath(one) ? 'onboarding path' : 'SOP';
}
