import 'server-only';
import type { GatehouseClient } from '@gatehouse/contracts';
import { headers } from 'next/headers';
import { failureOf, type Failure } from './failure';
import { gatehouse } from './gatehouse';
import { log } from './log';
import { sessionCookieIn } from './session-cookie';
import { UpstreamError } from './upstream-error';

/** What a page gets from the API: the body with its ETag, or the failure in the envelope, whoever it came from. */
export type Read<Body> =
  | { readonly ok: true; readonly body: Body; readonly etag: string | null }
  | { readonly ok: false; readonly failure: Failure };

interface Answer<Body> {
  readonly data?: Body | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

const isFailure = (body: unknown): body is Failure =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string';

const settle = <Body>({ data, error, response }: Answer<Body>): Read<NonNullable<Body>> => {
  if (data !== undefined && data !== null)
    return { ok: true, body: data, etag: response.headers.get('etag') };
  if (!isFailure(error)) throw new UpstreamError('upstream_invalid');
  return { ok: false, failure: { ...error, status: response.status } };
};

/**
 * Reads with the session of whoever asked for the page; without one the API is not asked. Never throws: a page
 * always has something to say.
 *
 * @example const plans = await read((api) => api.GET('/v1/billing/plans'));
 */
export const read = async <Body>(
  call: (api: GatehouseClient) => Promise<Answer<Body>>,
): Promise<Read<NonNullable<Body>>> => {
  const cookie = (await headers()).get('cookie');
  if (!sessionCookieIn(cookie)) return { ok: false, failure: failureOf('unauthenticated', '') };
  try {
    return settle(await call(gatehouse));
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    log('upstream', { code: error.code, cause: error.cause });
    return { ok: false, failure: failureOf(error.code, '') };
  }
};
