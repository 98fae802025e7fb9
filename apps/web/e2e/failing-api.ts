import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { json, startFakeApi } from '../server/testing/fake-api';

type Respond = Parameters<Awaited<ReturnType<typeof startFakeApi>>['answers']>[0];

const problem = (status: number, error: string): Respond =>
  json(status, { success: false, error, message: 'Made up by a test.', status, title: 'Made up', type: 'x' });

/** What can go wrong with the API that a page is drawn from. */
export const outages = {
  'goes down': (response) => void response.destroy(),
  'cannot reach its store': problem(503, 'store_unavailable'),
  'cannot verify': problem(503, 'feature_lookup_failed'),
  'has a fault': problem(500, 'internal_error'),
  'is a proxy with a page of its own': (response) =>
    void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
  'never answers': () => undefined,
} as const satisfies Record<string, Respond>;

export const ended = problem(401, 'unauthenticated');

const unwanted = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding']);

const headersOf = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (unwanted.has(name) ? [] : [[name, String(value)]])),
  );

/** Asks the real API, and answers as it does. */
const passOn =
  (origin: string): Respond =>
  async (response, { method, path, headers, body }) => {
    const sent = { method, headers: headersOf(headers), ...(body ? { body } : {}) };
    const answer = await fetch(`${origin}${path}`, sent).catch(() => undefined);
    if (!answer?.body) return void response.writeHead(answer?.status ?? 502).end();
    const cookies = answer.headers.getSetCookie();
    const told = headersOf(Object.fromEntries(answer.headers));
    response.writeHead(answer.status, { ...told, 'set-cookie': cookies });
    const stream = Readable.fromWeb(answer.body as ReadableStream);
    response.once('close', () => stream.destroy());
    stream.on('error', () => response.destroy()).pipe(response);
  };

/** The real API behind a door that a test can close, or hold until it lets go: wholly, or for the paths that it names. */
export const startFailingApi = async (origin: string) => {
  const door = await startFakeApi();
  const real = passOn(origin);
  const heal = () => door.answers(real);
  heal();
  const fail = (how: Respond, paths: RegExp) =>
    door.answers((response, call) => (paths.test(call.path) ? how : real)(response, call));
  const hold = (paths: RegExp) => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const late: Respond = (response, call) => void released.then(() => real(response, call));
    fail(late, paths);
    return release;
  };
  return { origin: door.origin, heal, fail, hold, stop: door.stop };
};
