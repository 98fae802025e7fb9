import { BrokenPromiseError } from './check.js';

/** An answer as it came over the wire: what a client library would keep to itself is what is looked at here. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as JSON; undefined where it is none. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type AskRaw = (path: string, question?: Question) => Promise<Answer>;

const deadlineMs = 10_000;

/** Asks a server as any HTTP client would. @throws BrokenPromiseError when nobody answers in time */
export function askingAt(url: string): AskRaw {
  return async (path, { method = 'GET', headers = {}, body } = {}) => {
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const request = { method, headers: { ...type, ...headers }, ...sent, redirect: 'manual' } as const;
    try {
      const response = await fetch(`${url}${path}`, { ...request, signal: AbortSignal.timeout(deadlineMs) });
      return { status: response.status, headers: response.headers, body: jsonIn(await response.text()) };
    } catch (error) {
      const { name, cause } = error as { name: string; cause?: { code?: string } };
      const why = name === 'TimeoutError' ? `no answer within ${deadlineMs / 1000} s` : (cause?.code ?? name);
      throw new BrokenPromiseError(`${method} ${url}${path}: ${why}`);
    }
  };
}

function jsonIn(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    // a page, a stream, metrics: whoever expects JSON says that it is none
    return undefined;
  }
}
