import type { Failure } from '../server/contract';

/** What the browser gets: the body with its ETag, or a failure in the envelope. */
export type Answer<T> =
  | { readonly ok: true; readonly body: T; readonly etag: string | null }
  | { readonly ok: false; readonly failure: Failure };

interface Call {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly body?: unknown;
  readonly ifMatch?: string | null;
}

const deadlineMs = 12_000;

/** No answer at all: whether a change was made is not known. */
const noAnswer = (instance: string): Failure => ({
  success: false,
  error: 'no_answer',
  message: 'The server did not answer. Check your connection and try again.',
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  instance,
});

const headersOf = ({ body, ifMatch }: Call) => ({
  accept: 'application/json',
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(ifMatch ? { 'if-match': ifMatch } : {}),
});

/** Leaves for the sign-in page, which leads back here. A full page load forgets everything that was fetched. */
const signInAgain = () => {
  const here = `${window.location.pathname}${window.location.search}`;
  window.location.assign(`/sign-in?${new URLSearchParams({ next: here })}`);
};

/**
 * Calls the API through this site's own `/api` (the only way the browser ever asks for data). Never throws.
 * A session that has ended leads to the sign-in page.
 */
export const callApi = async <T>(path: `/v1/${string}`, call: Call = {}): Promise<Answer<T>> => {
  try {
    const response = await fetch(`/api${path}`, {
      method: call.method ?? 'GET',
      headers: headersOf(call),
      cache: 'no-store',
      signal: AbortSignal.timeout(deadlineMs),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
    const body: unknown = response.status === 204 ? null : await response.json();
    // The envelope and the shapes are the API's promise; the BFF lets nothing but JSON through.
    if (response.ok) return { ok: true, body: body as T, etag: response.headers.get('etag') };
    const failure = { ...(body as Failure), status: response.status };
    if (failure.error === 'unauthenticated') signInAgain();
    return { ok: false, failure };
  } catch {
    return { ok: false, failure: noAnswer(path) };
  }
};
