import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { log } from '../log';
import { dataSecurityHeaders, securityHeaders, tlsHeaders } from '../security-headers';

type PassThrough = (request: Request) => Promise<Response>;

// Without a percent sign, an empty segment, or one of dots alone: nothing in it that two readers could read differently.
const plainPath = /^\/api\/v1(?:\/(?!\.+(?:[/?]|$))[A-Za-z0-9._~-]+)+(?:\?[^#]*)?$/;

/** Whether a request is a read of the BFF with nothing unusual about it. */
export const isDirectRead = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'GET' && plainPath.test(url);

const requestOf = ({ url = '', headers }: IncomingMessage, signal: AbortSignal): Request => {
  const own = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const each of [value ?? []].flat()) own.append(name, each);
  // nobody looks at the origin: what a read is about is its path, and who asks is in the headers
  return new Request(`http://bff.invalid${url}`, { headers: own, signal });
};

const begin = (outgoing: ServerResponse, { status, headers }: Response, isTls: boolean): void => {
  outgoing.statusCode = status;
  const fixed = { ...securityHeaders, ...dataSecurityHeaders, ...(isTls && tlsHeaders) };
  for (const [name, value] of Object.entries(fixed)) outgoing.setHeader(name, value);
  for (const [name, value] of headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
};

const isStream = ({ headers }: Response): boolean => headers.has('x-accel-buffering');

const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  if (response.body === null || !isStream(response)) {
    outgoing.end(await response.text());
    return;
  }
  outgoing.flushHeaders();
  // one type of stream, declared twice
  await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing);
};

/**
 * Answers reads of the BFF from Node to Node, by the same `passThrough` as the route handlers. Never rejects: a caller
 * that has left ends what is under way, upstream too.
 */
export const answerDirectly =
  (passThrough: PassThrough) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    try {
      const response = await passThrough(requestOf(incoming, gone.signal));
      begin(outgoing, response, incoming.headers['x-forwarded-proto'] === 'https');
      await send(response, outgoing);
    } catch (cause) {
      if (!gone.signal.aborted) log('bff', { cause });
      outgoing.destroy();
    }
  };
