import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition, but not for ever. */
export async function waitUntil(
  what: string,
  isTrue: () => Promise<boolean>,
  deadlineMs = 10_000,
): Promise<void> {
  const end = performance.now() + deadlineMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Not within ${deadlineMs} ms: ${what}`);
    await pause(20);
  }
}
