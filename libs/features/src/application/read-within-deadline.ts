import { EntitlementsUnavailableError } from '../domain/errors.js';

/**
 * Waits for a read of the store, but never longer than the deadline.
 *
 * @throws EntitlementsUnavailableError when the read fails or is late; its cause says which.
 */
export async function readWithinDeadline<Value>(read: Promise<Value>, deadlineMs: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${deadlineMs} ms`)), deadlineMs);
  });
  try {
    return await Promise.race([read, deadline]);
  } catch (cause) {
    throw new EntitlementsUnavailableError({ cause });
  } finally {
    clearTimeout(timer);
  }
}
