/** @jest-environment node */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { json, startFakeApi } from '../testing/fake-api';
import { deadlines, upstreamAt } from '../upstream';
import { passThroughTo } from './pass-through';

type FakeApi = Awaited<ReturnType<typeof startFakeApi>>;
let api: FakeApi;
let passThrough: (request: Request) => Promise<Response>;

beforeAll(async () => {
  api = await startFakeApi();
  passThrough = passThroughTo(upstreamAt(api.origin, { ...deadlines, answerMs: 300 }));
});
afterAll(() => api.stop());

const logged = jest.spyOn(console, 'error');
beforeEach(() => void logged.mockImplementation(() => undefined));
afterEach(() => void logged.mockClear());

const site = 'http://console.example';
const session = { cookie: 'theme=dark; gatehouse_session=secret' };
const own = { host: 'console.example', 'sec-fetch-site': 'same-origin' };
const jsonType = { 'content-type': 'application/json' };

const get = (path: string, headers: Record<string, string> = session) =>
  passThrough(new Request(`${site}/api${path}`, { headers }));

interface Write {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
}
const write = ({ method = 'PATCH', path = '/v1/platform/tenants/a/features', headers, body = '{}' }: Write) =>
  passThrough(
    new Request(`${site}/api${path}`, {
      method,
      headers: headers ?? { ...session, ...own, ...jsonType },
      body,
    }),
  );

const envelope = (error: string, status: number) => ({
  success: false,
  error,
  status,
  message: expect.any(String),
  title: expect.any(String),
  type: expect.any(String),
  instance: expect.stringMatching(/^\/api\/v1\//),
});

describe('what the API answers comes back unchanged', () => {
  it.each([200, 201, 400, 401, 403, 404, 409, 428, 429, 500, 503])(
    'status %d with its body',
    async (status) => {
      const body = { success: false, error: 'some_code', nested: { å: [1, null] } };
      api.answers(json(status, body));
      const response = await get('/v1/features');
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual(body);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(api.calls).toHaveLength(1);
    },
  );

  it('keeps the listed headers and drops all others', async () => {
    const kept = {
      etag: '"7-a"',
      'retry-after': '2',
      'entitlements-revision': '7',
      'www-authenticate': 'Bearer',
      'x-request-id': 'abc',
    };
    api.answers(
      json(
        503,
        {},
        { ...kept, 'x-powered-by': 'Fastify', server: 'api', 'access-control-allow-origin': '*' },
      ),
    );
    const { headers } = await get('/v1/features');
    expect(Object.fromEntries(headers)).toEqual({
      ...kept,
      'cache-control': 'private, no-store',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  it('passes each Set-Cookie on by itself', async () => {
    const cookies = [
      'gatehouse_session=a; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly',
      'other=b; Path=/',
    ];
    api.answers(json(200, {}, { 'set-cookie': cookies }));
    expect((await get('/v1/auth/me')).headers.getSetCookie()).toEqual(cookies);
  });

  it.each([304, 204])('%d has no body and keeps its ETag', async (status) => {
    api.answers((response) => response.writeHead(status, { etag: '"7"' }).end());
    const response = await get('/v1/features', { ...session, 'if-none-match': '"7"' });
    expect(response.status).toBe(status);
    expect(response.headers.get('etag')).toBe('"7"');
    expect(await response.text()).toBe('');
  });

  it('passes 10 MB on, every byte', async () => {
    const text = '语'.repeat((10 * 1024 * 1024) / 3);
    api.answers(json(200, { text }));
    // with the deadlines that it has, not with those of the tests
    const asked = new Request(`${site}/api/v1/platform/audit`, { headers: session });
    const response = await passThroughTo(upstreamAt(api.origin))(asked);
    expect(response.status).toBe(200);
    expect(((await response.json()) as { text: string }).text === text).toBe(true);
  });

  it('takes application/problem+json for JSON', async () => {
    api.answers(json(403, { error: 'x' }, { 'content-type': 'application/problem+json' }));
    expect((await get('/v1/features')).status).toBe(403);
  });
});

describe('what goes to the API', () => {
  it('is the session cookie and the listed headers, no others', async () => {
    api.answers(json(200, {}));
    await write({
      headers: {
        ...session,
        ...own,
        ...jsonType,
        accept: 'application/json',
        'if-match': '"3"',
        'x-request-id': 'abc-1',
        authorization: 'Bearer stolen',
        'x-forwarded-for': '6.6.6.6',
        'x-tenant-id': 'other',
        'x-http-method-override': 'DELETE',
      },
      body: '{"reason":"é"}',
    });
    const [call] = api.calls;
    const { host, connection, 'content-length': length, ...headers } = call?.headers ?? {};
    expect(headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'if-match': '"3"',
      'x-request-id': 'abc-1',
      'x-forwarded-proto': 'http',
      cookie: 'gatehouse_session=secret',
    });
    expect([call?.method, call?.path, call?.body]).toEqual([
      'PATCH',
      '/v1/platform/tenants/a/features',
      '{"reason":"é"}',
    ]);
    expect([host, connection, length]).not.toContain('console.example');
  });

  it('carries an id of our own where the caller gave none or a strange one', async () => {
    api.answers(json(200, {}));
    await get('/v1/features', { ...session, 'x-request-id': '<script>' });
    expect(api.calls[0]?.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps the query as it is', async () => {
    api.answers(json(200, {}));
    await get('/v1/platform/tenants?query=a%26b%2F..&cursor=%00');
    expect(api.calls[0]?.path).toBe('/v1/platform/tenants?query=a%26b%2F..&cursor=%00');
  });
});

describe('what the API is never asked', () => {
  beforeEach(() => api.answers(json(200, { leaked: true })));
  afterEach(() => expect(api.calls).toHaveLength(0));

  it('anything without a session', async () => {
    for (const cookie of ['', 'theme=dark', 'gatehouse_session=']) {
      const response = await get('/v1/features', { cookie });
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual(envelope('unauthenticated', 401));
    }
    expect((await write({ headers: { ...own, ...jsonType } })).status).toBe(401);
    expect((await write({ headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(401);
  });

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example', host: 'console.example' },
    { origin: 'null', host: 'console.example' },
    {},
  ])('a write of another site: %j', async (headers) => {
    const response = await write({ headers: { ...session, ...jsonType, ...headers } });
    expect(await response.json()).toEqual(envelope('cross_site_request', 403));
    expect((await write({ method: 'DELETE', headers: { ...session, ...headers } })).status).toBe(403);
    expect(
      (await write({ method: 'POST', path: '/v1/auth/login', headers: { ...jsonType, ...headers } })).status,
    ).toBe(403);
  });

  it.each([
    'text/plain',
    '',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
  ])('a write of type %j', async (type) => {
    const response = await write({ headers: { ...session, ...own, 'content-type': type } });
    expect(await response.json()).toEqual(envelope('unsupported_media_type', 415));
  });

  it('a body of more than 64 KB, announced or not', async () => {
    const body = JSON.stringify({ a: 'x'.repeat(64 * 1024) });
    expect(await (await write({ body })).json()).toEqual(envelope('payload_too_large', 413));
    const honest = { ...session, ...own, ...jsonType, 'content-length': String(body.length) };
    expect((await write({ headers: honest, body })).status).toBe(413);
  });

  it.each(['/v1/..%2fhealth%2flive', '/v1/%252e%252e/health', '/v1/a%00', '/v1/a%2Fb', '/v1//evil.example/'])(
    'a path with a trick in it: %s',
    async (path) => {
      expect((await get(path)).status).toBe(400);
      expect((await write({ path })).status).toBe(400);
    },
  );
});

describe('an API without a usable answer', () => {
  const failsWith = async (error: string, status: number) => {
    const response = await get('/v1/features');
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(envelope(error, status));
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  };

  it('that resets the connection is unreachable', async () => {
    api.answers((response) => response.destroy());
    await failsWith('upstream_unreachable', 502);
  });

  it('that breaks off in its body is unreachable, and no half answer is passed on', async () => {
    api.answers((response) => {
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
        .write('{"features":');
      setImmediate(() => response.destroy());
    });
    await failsWith('upstream_unreachable', 502);
  });

  it('that nobody runs is unreachable, at once', async () => {
    const gone = await startFakeApi();
    await gone.stop();
    const began = performance.now();
    const ask = passThroughTo(upstreamAt(gone.origin));
    const response = await ask(new Request(`${site}/api/v1/features`, { headers: session }));
    expect(await response.json()).toEqual(envelope('upstream_unreachable', 502));
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('that says nothing times out', async () => {
    api.answers(() => undefined);
    await failsWith('upstream_timeout', 504);
  });

  it('that trickles its body times out as a whole', async () => {
    api.answers((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const trickle = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(trickle));
    });
    await failsWith('upstream_timeout', 504);
  });

  it.each([
    ['text/html', '<h1>Bad gateway</h1>'],
    ['application/json', '{"features":'],
    ['application/json', ''],
    ['application/jsonp', '{}'],
  ])('that sends %s %j is invalid', async (type, body) => {
    api.answers((response) => response.writeHead(502, { 'content-type': type }).end(body));
    await failsWith('upstream_invalid', 502);
  });

  it('is logged by code and path, without the cookie', async () => {
    api.answers((response) => response.destroy());
    await get('/v1/features?secret=1');
    const line = String(logged.mock.calls[0]);
    expect(JSON.parse(line)).toMatchObject({
      event: 'upstream',
      code: 'upstream_unreachable',
      path: '/v1/features',
      cause: 'UND_ERR_SOCKET',
    });
    expect(line).not.toContain('secret');
  });
});

describe('signing in', () => {
  it('needs no session, and its cookie comes back', async () => {
    api.answers(json(200, { user: {} }, { 'set-cookie': ['gatehouse_session=new; HttpOnly'] }));
    const response = await write({
      method: 'POST',
      path: '/v1/auth/login',
      headers: { ...own, ...jsonType },
    });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual(['gatehouse_session=new; HttpOnly']);
  });
});

describe('a stream', () => {
  it('is passed on as it comes, outlives the deadline of an answer, and ends upstream when the caller leaves', async () => {
    const closed = new Promise<void>((resolve) => {
      api.answers((response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: features\n\n');
        setTimeout(() => response.write(': still here\n\n'), 400);
        response.on('close', resolve);
      });
    });
    const caller = new AbortController();
    const headers = { ...session, accept: 'text/event-stream' };
    const response = await passThrough(
      new Request(`${site}/api/v1/features/stream`, { headers, signal: caller.signal }),
    );
    expect(response.headers.get('cache-control')).toBe('private, no-store, no-transform');
    const reader = response.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('event: features\n\n');
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(': still here\n\n');
    caller.abort();
    await expect(reader?.read()).rejects.toMatchObject({ name: 'AbortError' });
    await closed;
  });
});

describe('a file', () => {
  it.each(['text/csv; charset=utf-8; header=present', 'application/x-ndjson'])(
    'of %s is passed on as it comes, under its name, and may take longer than an answer',
    async (type) => {
      const disposition = 'attachment; filename="gatehouse-audit.csv"';
      api.answers((response) => {
        response.writeHead(200, { 'content-type': type, 'content-disposition': disposition }).write('a,b\n');
        setTimeout(() => response.end('1,2\n'), 400);
      });
      const response = await passThrough(
        new Request(`${site}/api/v1/platform/audit?format=csv`, { headers: session }),
      );
      expect(response.headers.get('content-disposition')).toBe(disposition);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('cache-control')).toBe('private, no-store, no-transform');
      expect(await response.text()).toBe('a,b\n1,2\n');
    },
  );
});
