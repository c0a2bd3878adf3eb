/** True of a local version that is seen as an SOP, and of no other one. */
export function isLocal({ id }: { readonly id: string }): boolean {
  return id.includes('@');
}
