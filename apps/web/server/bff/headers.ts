import { clientAddressHeader } from '../client-address';
import { sessionCookieIn } from '../session-cookie';
import type { UpstreamAnswer } from '../upstream';

const toApi = ['accept', 'content-type', 'if-match', 'if-none-match', 'last-event-id'] as const;
const toBrowser = [
  'allow',
  'content-disposition',
  'content-type',
  'entitlements-revision',
  'etag',
  'retry-after',
  'set-cookie',
  'www-authenticate',
  'x-request-id',
] as const;

const requestId = /^[A-Za-z0-9._-]{1,128}$/;

/** A caller's request id if it is a plain one, else our own: it ends up in logs. */
export const requestIdOf = (headers: Headers): string => {
  const given = headers.get('x-request-id') ?? '';
  return requestId.test(given) ? given : crypto.randomUUID();
};

/** What every question to the API carries: who asks, from which address, under which id. */
export const callerHeaders = (headers: Headers): Record<string, string> => {
  const cookie = sessionCookieIn(headers.get('cookie'));
  const address = headers.get(clientAddressHeader);
  const scheme = headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return {
    'x-request-id': requestIdOf(headers),
    'x-forwarded-proto': scheme,
    ...(address ? { 'x-forwarded-for': address } : {}),
    ...(cookie ? { cookie } : {}),
  };
};

/** The request headers that go upstream: those named here and no other. */
export const headersForApi = (headers: Headers): Record<string, string> => {
  const named = toApi.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(named), ...callerHeaders(headers) };
};

/** The answer's headers that reach the browser, each `Set-Cookie` by itself (joined by commas they would break). */
export const headersForBrowser = (answer: UpstreamAnswer): Headers => {
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  for (const name of toBrowser)
    for (const value of [answer.headers[name] ?? []].flat()) headers.append(name, value);
  return headers;
};
