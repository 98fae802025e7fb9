import 'server-only';
import { Pool } from 'undici';
import { configuration } from './configuration';
import { UpstreamError, upstreamErrorOf } from './upstream-error';

const connectMs = 2_000;
const answerMs = 8_000;
const streamSilenceMs = 45_000;

const pool = new Pool(configuration.apiOrigin, { connect: { timeout: connectMs }, headersTimeout: answerMs });

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

/**
 * Asks the API once. A stream (`Accept: text/event-stream`) lives as long as its caller and speaks at least every
 * 45 s; everything else is over, body included, within 8 s.
 * @throws {UpstreamError} when there is no answer.
 */
export const askUpstream = async (question: UpstreamQuestion): Promise<UpstreamAnswer> => {
  const streams = question.headers['accept']?.includes('text/event-stream') ?? false;
  const deadline = streams ? [] : [AbortSignal.timeout(answerMs)];
  const signal = AbortSignal.any([...deadline, ...(question.signal ? [question.signal] : [])]);
  try {
    return await pool.request({
      method: question.method,
      path: question.path,
      headers: question.headers,
      body: question.body ?? null,
      bodyTimeout: streams ? streamSilenceMs : answerMs,
      signal,
    });
  } catch (cause) {
    throw upstreamErrorOf(cause);
  }
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
