import { skip, type Look } from './finding.js';

/** What is asked, and as whom. */
export interface Question {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What to do about a proxy that does not pass on what it is given. */
export const behindProxy =
  'Have every proxy pass ETag and If-None-Match on as they are, not compress (gzip off) and not buffer (proxy_buffering off): see “Behind a proxy” in docs/operations.md.';

const deadlineMs = 4_000;

/** Asks as a browser does, which takes what is compressed. */
export function ask(
  { url, headers }: Question,
  more: Readonly<Record<string, string>> = {},
  signal: AbortSignal = AbortSignal.timeout(deadlineMs),
): Promise<Response> {
  const sent = { 'accept-encoding': 'gzip, br', ...headers, ...more };
  return fetch(url, { headers: sent, redirect: 'manual', signal });
}

/**
 * Looks, where there is somebody to ask as.
 *
 * @param question or what to do so that there is somebody
 */
export const asSomebody = (
  question: Question | string,
  why: string,
  look: (question: Question) => Promise<Look>,
): Promise<Look> =>
  typeof question === 'string' ? Promise.resolve(skip(`Not looked at: ${why}.`, question)) : look(question);
