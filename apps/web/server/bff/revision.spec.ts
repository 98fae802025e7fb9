/** @jest-environment node */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json, startFakeApi } from '../testing/fake-api';
import { deadlines, upstreamAt } from '../upstream';
import { passThroughTo } from './pass-through';

type FakeApi = Awaited<ReturnType<typeof startFakeApi>>;
let api: FakeApi;
let passThrough: (request: Request) => Promise<Response>;

beforeAll(async () => {
  api = await startFakeApi();
  passThrough = passThroughTo(upstreamAt(api.origin, deadlines));
});
afterAll(() => api.stop());

const token = (revision: number | string, letter = 'd') => `${revision}.${letter.repeat(22)}`;
const told = (revision: string, more: Record<string, string | string[]> = {}) =>
  json(200, { some: 'body' }, { 'entitlements-revision': revision, ...more });
const holding = (held: string) => ({ cookie: `gatehouse_session=s; gatehouse_revision=${held}` });
const ask = (path: string, headers: Record<string, string> = holding(token(7)), method = 'GET') =>
  passThrough(new Request(`http://console.example/api${path}`, { method, headers }));
const cookiesOf = async (response: Promise<Response>) => (await response).headers.getSetCookie();
const asked = () => api.calls.map(({ headers }) => headers['entitlements-min-revision']);
const kept = (value: string) => [`gatehouse_revision=${value}; Path=/; HttpOnly; SameSite=Lax`];
const forgotten = ['gatehouse_revision=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0'];

describe('the highest revision that a session has seen', () => {
  it('is kept from an answer to a browser that held none, out of reach of its scripts', async () => {
    api.answers(told(token(7)));
    expect(await cookiesOf(ask('/v1/features', { cookie: 'gatehouse_session=s' }))).toEqual(kept(token(7)));
    expect(asked()).toEqual([undefined]);
  });

  it('is asked for, and replaced by a higher one only', async () => {
    api.answers(told(token(10)));
    expect(await cookiesOf(ask('/v1/features'))).toEqual(kept(token(10)));
    expect(asked()).toEqual([token(7)]);
    for (const [held, given] of [
      [7, 7],
      [7, 6],
      [10, 9],
    ] as const) {
      api.answers(told(token(given)));
      expect(await cookiesOf(ask('/v1/billing/plans', holding(token(held))))).toEqual([]);
    }
  });

  it('is kept from a denial and from an answer without a body', async () => {
    api.answers(json(403, { error: 'feature_disabled' }, { 'entitlements-revision': token(8) }));
    expect(await cookiesOf(ask('/v1/billing/plans'))).toEqual(kept(token(8)));
    api.answers((response) => response.writeHead(304, { 'entitlements-revision': token(9) }).end());
    expect(await cookiesOf(ask('/v1/features'))).toEqual(kept(token(9)));
  });

  it('has the name over TLS that no sibling domain can plant, and takes no other there', async () => {
    const tls = { 'x-forwarded-proto': 'https' };
    api.answers(told(token(9)));
    expect(await cookiesOf(ask('/v1/features', { ...holding(token(7)), ...tls }))).toEqual([
      `__Host-gatehouse_revision=${token(9)}; Path=/; HttpOnly; SameSite=Lax; Secure`,
    ]);
    expect(asked()).toEqual([undefined]);
    const secure = { cookie: `gatehouse_session=s; __Host-gatehouse_revision=${token(8)}`, ...tls };
    await ask('/v1/features', secure);
    expect(asked()).toEqual([undefined, token(8)]);
  });

  it.each(['/v1/platform/tenants/a/features', '/v1/auth/me', '/v1/platform?x=1'])(
    'has no part in %s',
    async (path) => {
      api.answers(told(token(9)));
      expect(await cookiesOf(ask(path))).toEqual([]);
      expect(asked()).toEqual([undefined]);
    },
  );

  it('is never taken from a header of the browser', async () => {
    api.answers(told(token(7)));
    const header = { 'entitlements-min-revision': token(3), cookie: 'gatehouse_session=s' };
    await ask('/v1/features', header);
    await ask('/v1/features', { ...header, ...holding(token(7)) });
    expect(asked()).toEqual([undefined, token(7)]);
  });

  it.each(['x', token(-1), token('07'), `${token(7)}x`, token('1e3'), token('9'.repeat(16))])(
    'is not what has another shape: %s',
    async (held) => {
      api.answers(told(token(2)));
      expect(await cookiesOf(ask('/v1/features', holding(held)))).toEqual(kept(token(2)));
      expect(asked()).toEqual([undefined]);
    },
  );

  it('is not kept from an answer with something else in its place', async () => {
    api.answers(told('8'));
    expect(await cookiesOf(ask('/v1/features'))).toEqual([]);
  });
});

describe('a session that begins or ends', () => {
  const session = [
    'gatehouse_session=new; Path=/; HttpOnly',
    'other=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT',
  ];

  it('forgets what the one before has seen, and leaves the other cookies as they are', async () => {
    api.answers(json(200, {}, { 'set-cookie': session, 'entitlements-revision': token(9) }));
    expect(await cookiesOf(ask('/v1/auth/me'))).toEqual([...session, ...forgotten]);
    expect(await cookiesOf(ask('/v1/features'))).toEqual([...session, ...forgotten]);
  });

  it('says nothing to a browser that holds none', async () => {
    api.answers(json(200, {}, { 'set-cookie': session }));
    expect(await cookiesOf(ask('/v1/auth/me', { cookie: 'gatehouse_session=s' }))).toEqual(session);
  });
});

describe('a token that the API refuses', () => {
  const refusal = (status: number, error: string) => json(status, { success: false, error });
  const refusing = (status: number, error: string, otherwise = told(token(3))) =>
    api.answers((response, { headers }) =>
      (headers['entitlements-min-revision'] ? refusal(status, error) : otherwise)(response),
    );

  it.each([
    [400, 'revision_token_invalid'],
    [409, 'revision_not_reached'],
  ])('locks nobody out: a read is asked once more without it (%d %s)', async (status, error) => {
    refusing(status, error);
    const response = await ask('/v1/features');
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual(kept(token(3)));
    expect(asked()).toEqual([token(7), undefined]);
  });

  it('is forgotten when the second answer brings none', async () => {
    refusing(400, 'revision_token_invalid', json(200, {}));
    expect(await cookiesOf(ask('/v1/tenants/settings'))).toEqual(forgotten);
  });

  it('is forgotten after HEAD, which cannot say why', async () => {
    refusing(400, 'revision_token_invalid', json(200, {}));
    const response = await ask('/v1/features', holding(token(7)), 'HEAD');
    expect([response.status, response.headers.getSetCookie()]).toEqual([200, forgotten]);
  });

  it('opens a stream nevertheless', async () => {
    refusing(409, 'revision_not_reached', (response) =>
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end('event: features\n\n'),
    );
    const response = await ask('/v1/features/stream');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(await response.text()).toBe('event: features\n\n');
  });

  it('is forgotten by a write, which is not sent twice', async () => {
    refusing(400, 'revision_token_invalid');
    const headers = {
      ...holding(token(7)),
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    };
    const response = await ask('/v1/billing/checkout', headers, 'POST');
    expect(response.status).toBe(400);
    expect(response.headers.getSetCookie()).toEqual(forgotten);
    expect(asked()).toEqual([token(7)]);
  });

  it('is told from another refusal with the same status, which is asked once', async () => {
    refusing(409, 'stale_revision');
    const response = await ask('/v1/features');
    expect([response.status, response.headers.getSetCookie()]).toEqual([409, []]);
    expect(asked()).toEqual([token(7)]);
  });
});
