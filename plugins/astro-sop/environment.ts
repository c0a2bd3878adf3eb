/** Environment variables; undefined for one that is to be absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Runs with these variables set and puts the old ones back. */
export async function within(environment: Environment, run: () => Promise<void>): Promise<void> {
  const before = Object.fromEntries(Object.keys(environment).map((name) => [name, process.env[name]]));
  setEnvironment(environment);
  try {
    await run();
  } finally {
    setEnvironment(before);
  }
}

export function setEnvironment(values: Environment): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
