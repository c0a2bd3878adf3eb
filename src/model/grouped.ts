/** A number with its thousands apart: `1,250`, `0.5`, `-12,000.75`. */
export function grouped(value: number | string): string {
  const [whole = '', fraction] = String(value).split('.');
  const parted = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}
