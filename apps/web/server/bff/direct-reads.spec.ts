/** @jest-environment node */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, startFakeApi } from '../testing/fake-api';
import { deadlines, upstreamAt } from '../upstream';
import { answerDirectly } from './direct-reads';
import { passThroughTo } from './pass-through';
import { answerFirst } from './serve-direct-reads';

type FakeApi = Awaited<ReturnType<typeof startFakeApi>>;
let api: FakeApi;
let site: Server;
let left: string[];

beforeAll(async () => {
  api = await startFakeApi();
  site = createServer(({ method, url }, response) => {
    left.push(`${method} ${url}`);
    response.end('next');
  });
  answerFirst(site, answerDirectly(passThroughTo(upstreamAt(api.origin, deadlines))));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  left = [];
});
afterAll(async () => {
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
  await api.stop();
});

/** Asks with the path as it is, which `fetch` would tidy up. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { port } = site.address() as AddressInfo;
    request({ host: '127.0.0.1', port, path, method, headers }, resolve).once('error', reject).end();
  });
const textOf = async (answer: IncomingMessage) => Buffer.concat(await answer.toArray()).toString();
const session = { cookie: 'gatehouse_session=secret' };

describe('a read of the BFF', () => {
  it('is answered without anybody else: status, body, headers, each cookie by itself', async () => {
    const cookies = ['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'b=2'];
    api.answers(json(403, { error: 'feature_disabled' }, { etag: '"7"', 'set-cookie': cookies }));
    const answer = await ask('/api/v1/billing/plans?a=%26', session);
    expect([answer.statusCode, JSON.parse(await textOf(answer))]).toEqual([
      403,
      { error: 'feature_disabled' },
    ]);
    expect(answer.headers).toMatchObject({
      etag: '"7"',
      'set-cookie': cookies,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['strict-transport-security']).toBeUndefined();
    expect([api.calls[0]?.path, left]).toEqual(['/v1/billing/plans?a=%26', []]);
  });

  it('is 401 without a session, and nobody is asked', async () => {
    api.answers(json(200, {}));
    expect((await ask('/api/v1/features')).statusCode).toBe(401);
    expect([api.calls, left]).toEqual([[], []]);
  });

  it('has no body where the API has none', async () => {
    api.answers((response) => response.writeHead(304, { etag: '"7"' }).end());
    const answer = await ask('/api/v1/features', { ...session, 'if-none-match': '"7"' });
    expect([answer.statusCode, answer.headers.etag, await textOf(answer)]).toEqual([304, '"7"', '']);
  });

  it('says over TLS what belongs there', async () => {
    api.answers(json(200, {}));
    const tls = { cookie: '__Host-gatehouse_session=secret', 'x-forwarded-proto': 'https' };
    const { headers } = await ask('/api/v1/features', tls);
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d+/);
  });

  it('is passed on as it comes where it is a stream, which ends upstream when the caller leaves', async () => {
    const closed = new Promise<void>((resolve) => {
      api.answers((response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: features\n\n');
        response.on('close', resolve);
      });
    });
    const answer = await ask('/api/v1/features/stream', session);
    const [first] = (await answer.take(1).toArray()) as Buffer[];
    expect(String(first)).toBe('event: features\n\n');
    answer.destroy();
    await closed;
  });
});

describe('what is left to the others', () => {
  it.each([
    '/',
    '/api/v2/features',
    '/api/v1',
    '/api/v1/',
    '/api/v1//features',
    '/api/v1/../v1/features',
    '/api/v1/./features',
    '/api/v1/%2e%2e/features',
    '/api/v1/a%2Fb',
    '/api/v1/features/',
    '/API/v1/features',
    'http://evil.example/api/v1/features',
  ])('GET %s', async (path) => {
    expect(await textOf(await ask(path, session))).toBe('next');
    expect(left).toEqual([`GET ${path}`]);
  });

  it.each(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s of whatever', async (method) => {
    await ask('/api/v1/features', session, method);
    expect(left).toEqual([`${method} /api/v1/features`]);
  });
});
