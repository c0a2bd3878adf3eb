/** Makes a value and all it holds unchangeable: a write throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map || value instanceof Set) {
    for (const method of ['set', 'add', 'delete', 'clear']) {
      Object.defineProperty(value, method, { value: refuse });
    }
    value.forEach((held: unknown, key: unknown) => {
      deepFreeze(held);
      deepFreeze(key);
    });
  }
  Object.freeze(value);
  for (const held of Object.values(value)) deepFreeze(held);
  return value;
}

function refuse(): never {
  throw new TypeError('A rule changes what it judges.');
}
