import { EntitlementsUnavailableError, FeatureError } from '../domain/errors.js';
import { inTime } from './in-time.js';

/**
 * Waits for the store, but never longer than the deadline. A call that is late is told so by its signal.
 *
 * @throws EntitlementsUnavailableError when the store fails or is late; its cause says which. What the store says
 *   in this library's own errors is an answer, and stays as it is.
 */
export async function withinDeadline<Value>(
  deadlineMs: number,
  call: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  try {
    return await inTime(deadlineMs, call);
  } catch (cause) {
    throw cause instanceof FeatureError ? cause : new EntitlementsUnavailableError({ cause });
  }
}
