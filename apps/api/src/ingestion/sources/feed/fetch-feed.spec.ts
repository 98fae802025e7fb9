import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fetchFeed } from './fetch-feed.js';

let server: Server | undefined;

/** The URL of a server that answers so. */
async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const never = new AbortController().signal;
const json = { 'content-type': 'application/feed+json; charset=utf-8' };
const megabyte = 'x'.repeat(1024 ** 2);

describe('a feed', () => {
  it.each(['application/feed+json', 'Application/JSON; charset=utf-8'])('is read as %s', async (type) => {
    const url = await serve((_, answer) => answer.writeHead(200, { 'content-type': type }).end('{"a":1}'));
    expect(Buffer.from(await fetchFeed(url, never)).toString()).toBe('{"a":1}');
  });

  it('of a megabyte is read, and of no more', async () => {
    const url = await serve((_, answer) => answer.writeHead(200, json).end(megabyte));
    expect((await fetchFeed(url, never)).byteLength).toBe(1024 ** 2);
  });

  it.each<[string, RequestListener, string]>([
    [
      'redirects',
      (_, answer) => answer.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'It redirects elsewhere (302), which is not followed',
    ],
    [
      'has a status of its own',
      (_, answer) => answer.writeHead(500, json).end('{}'),
      'It answers with status 500',
    ],
    ['has no content', (_, answer) => answer.writeHead(204).end(), 'It answers with status 204'],
    [
      'is of another type',
      (_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('{}'),
      'It is not served as application/feed+json or application/json',
    ],
    [
      'is of no type',
      (_, answer) => answer.writeHead(200).end('{}'),
      'It is not served as application/feed+json or application/json',
    ],
    [
      'is longer than a megabyte',
      (_, answer) => answer.writeHead(200, json).end(`${megabyte}x`),
      'It is longer than 1 MB',
    ],
    [
      'breaks off',
      ({ socket }, answer) =>
        answer.writeHead(200, { ...json, 'content-length': '9' }).write('{', () => socket.destroy()),
      'It cannot be reached',
    ],
    ['is no HTTP', ({ socket }) => socket.end('hello\r\n'), 'It cannot be reached'],
  ])('that %s is not', async (_, listener, message) => {
    await expect(fetchFeed(await serve(listener), never)).rejects.toThrow(message);
  });

  it('that goes on for ever is left after a megabyte', async () => {
    let sent = 0;
    const url = await serve((_, answer) => {
      answer.writeHead(200, json);
      const send = () => {
        sent += 1;
        if (!answer.destroyed) answer.write(megabyte, send);
      };
      send();
    });
    await expect(fetchFeed(url, never)).rejects.toThrow('It is longer than 1 MB');
    expect(sent).toBeLessThan(20);
  });

  it('where nobody listens cannot be reached', async () => {
    const url = await serve(() => undefined);
    server?.close();
    await expect(fetchFeed(url, never)).rejects.toThrow('It cannot be reached');
  });

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['begins to answer', (_, answer) => void answer.writeHead(200, json).write('{')],
  ])(
    'that %s is left after 5 seconds, and at once when it is held',
    async (_, listener) => {
      const url = await serve(listener);
      const begun = performance.now();
      await expect(fetchFeed(url, never)).rejects.toThrow('It has not answered in full within 5 seconds');
      expect(performance.now() - begun).toBeLessThan(6_500);
      const hold = new AbortController();
      const reason = new Error('it is off');
      const fetching = fetchFeed(url, hold.signal);
      server?.once('request', () => hold.abort(reason));
      await expect(fetching).rejects.toBe(reason);
    },
    15_000,
  );

  it('is not asked for when it is held already', async () => {
    let requests = 0;
    const url = await serve(() => (requests += 1));
    await expect(fetchFeed(url, AbortSignal.abort(new Error('it is off')))).rejects.toThrow('it is off');
    expect(requests).toBe(0);
  });
});
