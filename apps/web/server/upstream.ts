import { Pool } from 'undici';
import { UpstreamError, upstreamErrorOf } from './upstream-error';

/** How long the API may take: to accept a connection, to answer in full, and to stay silent on an open stream. */
export const deadlines = { connectMs: 2_000, answerMs: 8_000, streamSilenceMs: 45_000 } as const;

/** What is asked of the API. `path` begins with `/v1/` and is already checked. */
export interface UpstreamQuestion {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly signal?: AbortSignal;
}

/** The API's answer, unread: `headers` as they came, a repeated one as an array. */
export type UpstreamAnswer = Awaited<ReturnType<Pool['request']>>;

/** Asks the API once per call. @throws {UpstreamError} when there is no answer. */
export type AskUpstream = (question: UpstreamQuestion) => Promise<UpstreamAnswer>;

const passedOn = /^(?:text\/event-stream|text\/csv|application\/x-ndjson)\s*(?:;|$)/i;

/** Whether the answer is a stream or a file: passed on as it comes, however long it takes. */
export const isPassedOn = ({ headers }: UpstreamAnswer): boolean =>
  passedOn.test(String(headers['content-type'] ?? ''));

/** Fires when an answer is late, unless it turns out to be one that is passed on. */
const lateness = (ms: number) => {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new DOMException('late', 'TimeoutError')), ms);
  return { signal: late.signal, end: () => clearTimeout(timer) };
};

/**
 * The API at `origin`. A stream or a file lives as long as its caller and is silent for `streamSilenceMs` at most;
 * every other answer is there, body included, within `answerMs`.
 */
export const upstreamAt = (
  origin: string,
  limits: Readonly<Record<keyof typeof deadlines, number>> = deadlines,
): AskUpstream => {
  const pool = new Pool(origin, { connect: { timeout: limits.connectMs }, headersTimeout: limits.answerMs });
  return async ({ method, path, headers, body = null, signal: caller }) => {
    const late = lateness(limits.answerMs);
    const signal = AbortSignal.any([late.signal, ...(caller ? [caller] : [])]);
    try {
      const bodyTimeout = limits.streamSilenceMs;
      const answer = await pool.request({ method, path, headers, body, bodyTimeout, signal });
      if (isPassedOn(answer)) late.end();
      else answer.body.once('close', late.end);
      return answer;
    } catch (cause) {
      late.end();
      throw upstreamErrorOf(cause);
    }
  };
};

/** The whole body. @throws {UpstreamError} when it breaks off or comes too slowly. */
export const bodyOf = async (answer: UpstreamAnswer): Promise<string> => {
  try {
    return await answer.body.text();
  } catch (cause) {
    throw upstreamErrorOf(cause);
  }
};

/** Whether the answer says it is JSON (`application/json`, `application/problem+json`). */
export const isJson = (answer: UpstreamAnswer): boolean =>
  /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(String(answer.headers['content-type'] ?? ''));

/** @throws {UpstreamError} `upstream_invalid` for a body that is not JSON, whatever its type claims. */
export const requireJson = (answer: UpstreamAnswer, body: string): unknown => {
  if (!isJson(answer)) throw new UpstreamError('upstream_invalid');
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new UpstreamError('upstream_invalid', { cause });
  }
};
