import { NoAnswerError } from '../errors/no-answer.error.js';
import type { Ask } from './ask.js';

/**
 * Asks, and gives up after `timeoutMs`, or when the caller's signal fires, with that signal's reason. A stream has
 * `timeoutMs` to begin, and then lives as long as its caller.
 *
 * @throws NoAnswerError when nobody answers, or not in time.
 */
export function askInTime(ask: Ask, timeoutMs: number): Ask {
  return async (request) => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new NoAnswerError('timeout')), timeoutMs);
    const signal = AbortSignal.any([request.signal, late.signal]);
    try {
      return await ask(new Request(request, { signal }));
    } catch (cause) {
      // whatever the failure was called on its way: who has given up knows why
      signal.throwIfAborted();
      throw isOfNetwork(cause) ? new NoAnswerError('unreachable', { cause }) : cause;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** By its name: a fetch of another realm throws another class. It says TypeError when the network fails. */
function isOfNetwork(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'name' in cause && cause.name === 'TypeError';
}
