import { Readable } from 'node:stream';
import { failureOf, type OwnFailureCode } from '../failure';
import { log } from '../log';
import { askAtLeast } from '../revision/ask-at-least';
import { minRevisionFor, seenRevision } from '../revision/seen-revision';
import type { Told } from '../revision/told';
import { sessionCookieIn } from '../session-cookie';
import { requireJson, type AskUpstream, type UpstreamQuestion } from '../upstream';
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

// Whatever lies between must hand each event on as it comes: no store, no compression, no buffer.
const asStream = { 'cache-control': 'private, no-store, no-transform', 'x-accel-buffering': 'no' } as const;

const answerFor = (method: string, { answer, body }: Told): Response => {
  const { statusCode: status } = answer;
  const headers = headersForBrowser(answer);
  if (body === null) {
    for (const [name, value] of Object.entries(asStream)) headers.set(name, value);
    return new Response(Readable.toWeb(answer.body) as ReadableStream, { status, headers });
  }
  if (method === 'HEAD' || bodiless.has(status)) return new Response(null, { status, headers });
  requireJson(answer, body);
  return new Response(body, { status, headers });
};

interface Forwarded {
  readonly request: Request;
  readonly path: string;
  readonly body?: Uint8Array;
}

const passOn = async (ask: AskUpstream, request: Request, question: UpstreamQuestion): Promise<Response> => {
  const { path, method } = question;
  const told = await askAtLeast(ask, question, minRevisionFor(path, request.headers));
  const response = answerFor(method, told);
  const cookie = seenRevision({ ...told, path, request: request.headers });
  if (cookie !== undefined) response.headers.append('set-cookie', cookie);
  return response;
};

const forwardTo =
  (ask: AskUpstream) =>
  async ({ request, path, body }: Forwarded): Promise<Response> => {
    const { method, signal } = request;
    const headers = headersForApi(request.headers);
    try {
      const sent = body && body.byteLength > 0 ? { body } : {};
      return await passOn(ask, request, { method, path, headers, signal, ...sent });
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      if (signal.aborted) return new Response(null, { status: 499 });
      const facts = { code: error.code, path: path.split('?', 1)[0], requestId: headers['x-request-id'] };
      log('upstream', { ...facts, cause: error.cause });
      return refuse(request, error.code);
    }
  };

/**
 * Answers a request of the browser with the API's answer: status, body and the listed headers unchanged. Checks in
 * the contract's order: 401, 403, 404 (a path with a trick in it: 400), 415 and 413. Only an API without a usable
 * answer becomes 502 or 504.
 */
export const passThroughTo = (ask: AskUpstream) => {
  const forward = forwardTo(ask);
  return async (request: Request): Promise<Response> => {
    const path = upstreamPathOf(new URL(request.url));
    const needsSession = `${request.method} ${path}` !== openToAll;
    if (needsSession && !sessionCookieIn(request.headers.get('cookie')))
      return refuse(request, 'unauthenticated');
    if (reads.has(request.method))
      return path ? forward({ request, path }) : refuse(request, 'malformed_url');
    if (!isSameOrigin(request.headers)) return refuse(request, 'cross_site_request');
    if (!path) return refuse(request, 'malformed_url');
    const body = await readBody(request, path);
    return typeof body === 'string' ? refuse(request, body) : forward({ request, path, body });
  };
};
