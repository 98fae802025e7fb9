import 'server-only';
import { Readable } from 'node:stream';
import { failureOf, type OwnFailureCode } from '../failure';
import { log } from '../log';
import { sessionCookieIn } from '../session-cookie';
import { askUpstream, bodyOf, requireJson, type UpstreamAnswer } from '../upstream';
import { UpstreamError } from '../upstream-error';
import { headersForApi, headersForBrowser, requestIdOf } from './headers';
import { readBody } from './request-body';
import { isSameOrigin } from './same-origin';
import { upstreamPathOf } from './upstream-path';

const reads = new Set(['GET', 'HEAD']);
const bodiless = new Set([204, 304]);
const openToAll = 'POST /v1/auth/login';

/** One of our own refusals, as a response in the envelope. */
export const refuse = (request: Request, code: OwnFailureCode): Response => {
  const failure = failureOf(code, new URL(request.url).pathname);
  const headers = { 'cache-control': 'private, no-store', 'x-request-id': requestIdOf(request.headers) };
  return Response.json(failure, { status: failure.status, headers });
};

const answerFor = async (request: Request, answer: UpstreamAnswer): Promise<Response> => {
  const { statusCode: status } = answer;
  const headers = headersForBrowser(answer);
  if (String(answer.headers['content-type']).startsWith('text/event-stream')) {
    headers.set('cache-control', 'private, no-store, no-transform');
    return new Response(Readable.toWeb(answer.body) as ReadableStream, { status, headers });
  }
  const body = await bodyOf(answer);
  if (request.method === 'HEAD' || bodiless.has(status)) return new Response(null, { status, headers });
  requireJson(answer, body);
  return new Response(body, { status, headers });
};

const forward = async (request: Request, path: string, body?: Uint8Array): Promise<Response> => {
  const headers = headersForApi(request.headers);
  try {
    const sent = body && body.byteLength > 0 ? { body } : {};
    return await answerFor(
      request,
      await askUpstream({ method: request.method, path, headers, signal: request.signal, ...sent }),
    );
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    if (request.signal.aborted) return new Response(null, { status: 499 });
    log('upstream', {
      code: error.code,
      path: path.split('?', 1)[0],
      requestId: headers['x-request-id'],
      cause: error.cause,
    });
    return refuse(request, error.code);
  }
};

/**
 * Answers one request of the browser with one of the API's: status, body and the listed headers unchanged. Checks in
 * the contract's order: 401, 403, 404 (a path with a trick: 400), 415 and 413. Only an API without a usable answer
 * becomes 502 or 504, within 10 s.
 */
export const passThrough = async (request: Request): Promise<Response> => {
  const path = upstreamPathOf(new URL(request.url));
  const needsSession = `${request.method} ${path}` !== openToAll;
  if (needsSession && !sessionCookieIn(request.headers.get('cookie')))
    return refuse(request, 'unauthenticated');
  if (reads.has(request.method)) return path ? forward(request, path) : refuse(request, 'invalid_path');
  if (!isSameOrigin(request.headers)) return refuse(request, 'cross_site_request');
  if (!path) return refuse(request, 'invalid_path');
  const body = await readBody(request);
  return typeof body === 'string' ? refuse(request, body) : forward(request, path, body);
};
