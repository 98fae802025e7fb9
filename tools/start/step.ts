/** Tells what is being done and, when it is done, what came of it and how long it took. */
export async function step<T>(
  say: (line: string) => void,
  name: string,
  work: () => Promise<T>,
  result: (value: T) => string,
): Promise<T> {
  const begin = performance.now();
  say(`${name}: starting`);
  const value = await work();
  say(`${name}: ready in ${seconds(performance.now() - begin)}, ${result(value)}`);
  return value;
}

/** A duration as people read it. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
