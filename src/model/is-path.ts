/** True of an onboarding path that is seen as an SOP, and of no other one. */
export function isPath({ id }: { readonly id: string }): boolean {
  return id.startsWith('paths/');
}
