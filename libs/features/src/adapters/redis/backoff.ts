const shortestMs = 50;
const longestMs = 1_000;

/** How long to wait before the next attempt, in milliseconds: 50 to 1000, with jitter, so that instances do not come in step. */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longestMs, shortestMs * 2 ** Math.min(failures, 10));
  return Math.max(shortestMs, ceiling * (0.5 + random() / 2));
}
