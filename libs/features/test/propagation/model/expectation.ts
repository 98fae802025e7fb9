import type { Version } from './model-store.js';

/** The least version that a read may be answered with, and the promise that says so. */
export interface Expectation {
  readonly version: number;
  readonly promise: string;
}

export const nothingExpected: Expectation = { version: 0, promise: 'none' };

export const stricter = (a: Expectation, b: Expectation): Expectation => (b.version > a.version ? b : a);

/** The latest of the versions that became known to the world before a moment. */
export function latestBefore(
  versions: readonly Version[],
  momentOf: (version: Version) => number,
  moment: number,
): number {
  const known = versions.filter((version) => momentOf(version) <= moment).map(({ version }) => version);
  return Math.max(0, ...known);
}
