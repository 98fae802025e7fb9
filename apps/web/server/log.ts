const describe = (value: unknown): unknown =>
  value instanceof Error || (typeof value === 'object' && value !== null && 'code' in value)
    ? String(Reflect.get(value, 'code') ?? Reflect.get(value, 'name'))
    : value;

/** One JSON line for whoever runs the server: facts only, never headers, cookies or bodies. */
export const log = (event: string, facts: Readonly<Record<string, unknown>>): void => {
  const shown = Object.entries(facts).map(([name, value]) => [name, describe(value)] as const);
  console.error(JSON.stringify({ at: new Date().toISOString(), event, ...Object.fromEntries(shown) }));
};
