import { apiPathOf, isRead, type Ask } from './ask.js';

/** Writes that name the version they change, and answer 200 when they are sent again: the document says so of each. */
const safeWrites = new Set(['PUT /v1/tenants/settings', 'PATCH /v1/billing/subscription']);
const notNow = new Set([429, 503]);
const shortestWaitMs = 250;

/** How often, and for how long, a request is asked again. */
export interface Again {
  /** How often a request that was answered "not now" is sent again. */
  readonly retries: number;
  /** For all of it: what would have to wait longer is answered as it is. */
  readonly timeoutMs: number;
}

/**
 * Asks again what is answered 429 or 503 where that is safe: reads, and the writes whose document says so. It waits
 * at least as long as `Retry-After` says, in whole seconds, and never as long as everybody else. Any other answer, and
 * no answer, is not asked again.
 */
export function askAgain(ask: Ask, { retries, timeoutMs }: Again): Ask {
  return async (request) => {
    const endsAt = performance.now() + timeoutMs;
    for (let tries = 0; ; tries += 1) {
      const isLast = tries >= retries || !isSafe(request);
      const response = await ask(isLast ? request : request.clone());
      const waitMs = waitMsAfter(response, tries);
      if (isLast || waitMs === undefined || performance.now() + waitMs >= endsAt) return response;
      await pause(waitMs, request.signal);
    }
  };
}

function isSafe(request: Request): boolean {
  return isRead(request) || safeWrites.has(`${request.method} ${apiPathOf(request)}`);
}

/** How long to wait before asking again; undefined: this answer stands. */
export function waitMsAfter(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  tries: number,
  chance = Math.random(),
): number | undefined {
  if (!notNow.has(status)) return undefined;
  const said = headers.get('retry-after') ?? '';
  const leastMs = /^\d{1,6}$/.test(said) ? Number(said) * 1_000 : 0;
  return leastMs + shortestWaitMs * 2 ** tries * (0.5 + chance / 2);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
