import type { Status } from './sop.ts';

/** In force: active or on trial, what people work by. */
export function isInForce({ status }: { readonly status: Status }): boolean {
  return status === 'active' || status === 'pilot';
}
