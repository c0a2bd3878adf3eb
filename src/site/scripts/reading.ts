/** That a reader has read a version of an SOP. */
export interface Reading {
  readonly sop: string;
  /** As the page shows it. */
  readonly digest: string;
  /** The reader's day, YYYY-MM-DD. */
  readonly on: string;
}

const key = 'reading';

/** What was read on this device, by SOP. Nothing where storage is closed to the page. */
export function readings(): ReadonlyMap<string, Reading> {
  try {
    return new Map(listIn(localStorage.getItem(key) ?? '[]').map((one) => [one.sop, one]));
  } catch {
    return new Map();
  }
}

export function remember(reading: Reading): void {
  store(
    [...readings()]
      .filter(([sop]) => sop !== reading.sop)
      .map(([, one]) => one)
      .concat(reading),
  );
}

export function forget(sop: string): void {
  store([...readings().values()].filter((one) => one.sop !== sop));
}

/** A file that can be taken to another device. */
export function exported(): string {
  return `${JSON.stringify({ version: 1, readings: [...readings().values()] }, undefined, 2)}\n`;
}

/** Adds what such a file holds; of two readings of one SOP the later one counts. Throws where it is no such file. */
export function addFrom(text: string): number {
  const { version, readings: list } = JSON.parse(text) as { version?: unknown; readings?: unknown };
  if (version !== 1) throw new TypeError('This is no file of readings.');
  const added = listIn(JSON.stringify(list));
  const known = readings();
  const later = added.filter((one) => one.on >= (known.get(one.sop)?.on ?? ''));
  store([...new Map([...known, ...later.map((one) => [one.sop, one] as const)]).values()]);
  return added.length;
}

function listIn(text: string): readonly Reading[] {
  const list = JSON.parse(text) as unknown;
  if (!Array.isArray(list)) throw new TypeError('This is no list of readings.');
  return list.filter(isReading);
}

function isReading(value: unknown): value is Reading {
  const { sop, digest, on } = (value ?? {}) as Record<string, unknown>;
  return [sop, digest, on].every((part) => typeof part === 'string') && /^\d{4}-\d\d-\d\d$/.test(String(on));
}

function store(list: readonly Reading[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // Storage is closed to this page: what is read is known until the page is left.
  }
}
