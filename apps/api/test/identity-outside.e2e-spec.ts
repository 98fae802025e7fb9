import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FaultProxy } from './support/fault-proxy.js';
import { startIssuer } from './support/issuer.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { acmeId, demoPassword, startTestApp, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

/** The service behind a TLS proxy, with an issuer, on a database that can freeze. */
let app: TestApp;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let database: Awaited<ReturnType<typeof createScratchDatabase>>;
let proxy: FaultProxy;

beforeAll(async () => {
  [issuer, database] = await Promise.all([startIssuer(), createScratchDatabase()]);
  proxy = new FaultProxy(new URL(database.url));
  await proxy.open();
  app = await startTestApp({ ...issuer.environment, DATABASE_URL: proxy.url, TRUST_PROXY: 'loopback' });
});

afterAll(async () => {
  await app.close();
  proxy.shut();
  issuer.close();
  await database.drop();
});

const overTls = { headers: { 'X-Forwarded-Proto': 'https' } };
const login = { email: 'admin@acme.test', password: demoPassword };

describe('over TLS', () => {
  it('the cookie is Secure, and bound to this host', async () => {
    const answer = await app.send('POST', '/v1/auth/login', login, overTls);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-gatehouse_session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie).not.toContain('Domain');
    const value = cookie.split(';', 1)[0] ?? '';
    const me = (name: string) => app.call('/v1/auth/me', { headers: { ...overTls.headers, cookie: name } });
    expect((await me(value)).status).toBe(200);
    expect((await me(value.replace('__Host-', ''))).status).toBe(401);
    const logout = await app.call('/v1/auth/logout', {
      method: 'POST',
      headers: { ...overTls.headers, cookie: value },
    });
    expect(logout.headers.getSetCookie()[0]).toMatch(/^__Host-gatehouse_session=; .*Secure/);
  });

  it('each address behind the proxy has its own tries', async () => {
    const from = (address: string, password: string) =>
      app.send(
        'POST',
        '/v1/auth/login',
        { ...login, email: `${address}@acme.test`, password },
        { headers: { 'X-Forwarded-For': address } },
      );
    for (let tried = 0; tried < 6; tried += 1) await from('192.0.2.1', 'wrong');
    expect((await from('192.0.2.1', 'wrong')).status).toBe(429);
    expect((await from('192.0.2.2', 'wrong')).status).toBe(401);
  });

  it('each account has its own, wherever they come from', async () => {
    const from = (address: string) =>
      app.send(
        'POST',
        '/v1/auth/login',
        { email: 'admin@globex.test', password: 'wrong' },
        { headers: { 'X-Forwarded-For': address } },
      );
    for (let tried = 1; tried <= 5; tried += 1) expect((await from(`198.51.100.${tried}`)).status).toBe(401);
    expect((await from('198.51.100.6')).status).toBe(429);
  });
});

describe('a token of the issuer', () => {
  it('is a credential, of the tenant that it names', async () => {
    const token = await issuer.sign({ tenant_id: acmeId, role: 'member', name: 'A member' });
    const answer = await app.call('/v1/auth/me', { headers: { authorization: `Bearer ${token}` } });
    expect(await answer.json()).toEqual({
      user: { id: 'somebody', email: null, name: 'A member', role: 'member' },
      tenant: { id: acmeId, name: 'Acme' },
    });
  });

  it('cannot be signed out, which is no failure', async () => {
    const token = await issuer.sign({ role: 'operator' });
    const init = { method: 'POST', headers: { authorization: `Bearer ${token}` } };
    expect((await app.call('/v1/auth/logout', init)).status).toBe(204);
  });
});

describe('a database that is frozen', () => {
  it('makes a credential one that cannot be checked, within a second, and nobody a stranger', async () => {
    const cookie = await app.cookieOf('member@acme.test');
    const requests = {
      cookie: () => app.call('/v1/auth/me', { headers: { cookie } }),
      login: () => app.send('POST', '/v1/auth/login', login),
    };
    proxy.freeze();
    try {
      for (const request of [requests.cookie, requests.cookie, requests.login]) {
        const started = performance.now();
        const answer = await request();
        // its own 500 ms, and not those of the pool below it
        expect(performance.now() - started).toBeLessThan(800);
        expect({ status: answer.status, retryAfter: answer.headers.get('retry-after') }).toEqual({
          status: 503,
          retryAfter: '1',
        });
        expect(await answer.json()).toMatchObject({ error: 'identity_lookup_failed' });
      }
      const many = await Promise.all(Array.from({ length: 40 }, requests.cookie));
      expect(new Set(many.map(({ status }) => status))).toEqual(new Set([503]));
    } finally {
      proxy.thaw();
    }
    const isBack = async () => (await requests.cookie()).status === 200;
    await waitUntil('it can be checked again', isBack, 5_000);
  });
});
