/** What is wrong with a piece of a table, and where in that piece: `from` and `to` count its characters. */
export interface Trouble {
  readonly message: string;
  readonly from?: number;
  readonly to?: number;
  /** What may have been meant, for that stretch of characters. */
  readonly suggestions?: readonly string[];
}

export type Read<T> = { readonly value: T } | { readonly trouble: Trouble };

export function trouble(message: string, more: Omit<Trouble, 'message'> = {}): { readonly trouble: Trouble } {
  return { trouble: { message, ...more } };
}
