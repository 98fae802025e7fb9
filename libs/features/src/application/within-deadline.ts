import { EntitlementsUnavailableError, FeatureError } from '../domain/errors.js';

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
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`no answer within ${deadlineMs} ms`);
      late.abort(error);
      reject(error);
    }, deadlineMs);
  });
  try {
    return await Promise.race([call(late.signal), deadline]);
  } catch (cause) {
    throw cause instanceof FeatureError ? cause : new EntitlementsUnavailableError({ cause });
  } finally {
    clearTimeout(timer);
  }
}
