import 'server-only';
import { headers } from 'next/headers';
import { askApi } from './api';
import { callerHeaders } from './bff/headers';
import type { Failure } from './contract';
import { failureOf } from './failure';
import { log } from './log';
import { sessionCookieIn } from './session-cookie';
import { bodyOf, requireJson, type UpstreamAnswer } from './upstream';
import { UpstreamError } from './upstream-error';

/** What a page gets from the API: the body with its ETag, or the failure in the envelope, whoever it came from. */
export type Read<T> =
  | { readonly ok: true; readonly body: T; readonly etag: string | null }
  | { readonly ok: false; readonly failure: Failure };

const isFailure = (body: unknown): body is Failure =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string';

const settle = async <T>(path: string, answer: UpstreamAnswer): Promise<Read<T>> => {
  const body = requireJson(answer, await bodyOf(answer));
  // The shape is the API's promise, checked where the contract is generated.
  if (answer.statusCode === 200)
    return { ok: true, body: body as T, etag: [answer.headers['etag'] ?? null].flat()[0] ?? null };
  if (!isFailure(body)) throw new UpstreamError('upstream_invalid');
  return { ok: false, failure: { ...body, status: answer.statusCode, instance: path } };
};

/** Reads `path` (`/v1/…`) with the session of whoever asked for the page. Never throws: a page always has an answer. */
export const read = async <T>(path: string): Promise<Read<T>> => {
  const caller = await headers();
  if (!sessionCookieIn(caller.get('cookie')))
    return { ok: false, failure: failureOf('unauthenticated', path) };
  try {
    const asked = { accept: 'application/json', ...callerHeaders(caller) };
    return await settle<T>(path, await askApi({ method: 'GET', path, headers: asked }));
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    log('upstream', { code: error.code, path: path.split('?', 1)[0], cause: error.cause });
    return { ok: false, failure: failureOf(error.code, path) };
  }
};
