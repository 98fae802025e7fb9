import { setTimeout as sleep } from 'node:timers/promises';

/** Something did not happen in the time it was given. */
export class DeadlineExceededError extends Error {
  readonly code = 'deadline_exceeded';
  constructor(
    readonly what: string,
    readonly deadlineMs: number,
    options?: ErrorOptions,
  ) {
    super(`${what}: not within ${deadlineMs / 1000} s`, options);
  }
}

/** The promise's own outcome, or a `DeadlineExceededError` once `deadlineMs` have passed. */
export async function within<T>(deadlineMs: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineExceededError(what, deadlineMs)), deadlineMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export interface Wait {
  readonly what: string;
  readonly deadlineMs: number;
  readonly everyMs?: number;
}

/** Asks until the answer is neither `undefined` nor `false`, and gives that answer. A question that throws ends the wait. */
export async function until<T>(ask: () => Promise<T | undefined | false>, wait: Wait): Promise<T> {
  const end = performance.now() + wait.deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() >= end) throw new DeadlineExceededError(wait.what, wait.deadlineMs);
    await sleep(wait.everyMs ?? 20);
  }
}
