import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildDocument } from '../src/http/document/build-document.js';
import { seedDemoUsers } from '../src/identity/index.js';
import { exchange, parseAnswer } from './support/raw-http.js';
import { acmeId, demoPassword, startTestApp, type TestApp } from './support/test-app.js';

const keysPath = '/v1/platform/service-keys';
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(async () => {
  await app.close();
});

// every test comes from one address
beforeEach(async () => {
  await app.query('DELETE FROM login_attempts');
});

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const me = (cookie: string) => app.call('/v1/auth/me', { headers: { cookie } });
const errorOf = async (answer: Response) => ((await answer.json()) as { error: string }).error;

async function expectUnauthenticated(answer: Response): Promise<void> {
  expect({ status: answer.status, challenge: answer.headers.get('www-authenticate') }).toEqual({
    status: 401,
    challenge: 'Bearer',
  });
  expect(await errorOf(answer)).toBe('unauthenticated');
}

async function createKey(body: object = {}): Promise<{ id: string; key: string }> {
  const answer = await app.send(
    'POST',
    keysPath,
    { name: 'test', ...body },
    { as: 'operator@gatehouse.test' },
  );
  expect(answer.status).toBe(201);
  return (await answer.json()) as { id: string; key: string };
}

describe('signing in', () => {
  it('answers who it is, and sets a cookie that scripts and other sites cannot use', async () => {
    const answer = await app.signIn('Admin@ACME.test');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      user: { id: expect.any(String), email: 'admin@acme.test', name: 'Acme Admin', role: 'admin' },
      tenant: { id: acmeId, name: 'Acme' },
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(
      /^gatehouse_session=ghs_[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('gives the operator no tenant', async () => {
    expect(await (await app.signIn('operator@gatehouse.test')).json()).toMatchObject({ tenant: null });
  });

  it('believes no X-Forwarded-Proto of a stranger', async () => {
    const init = { headers: { 'X-Forwarded-Proto': 'https' } };
    const login = { email: 'admin@acme.test', password: demoPassword };
    const [cookie = ''] = (await app.send('POST', '/v1/auth/login', login, init)).headers.getSetCookie();
    expect(cookie).not.toContain('Secure');
  });

  it('says the same, and takes as long, for a wrong password, an unknown and a disabled user', async () => {
    await app.query(`UPDATE users SET disabled_at = now() WHERE email = 'member@acme.test'`);
    const outcomes = [];
    for (const [email, password] of [
      ['admin@acme.test', 'wrong'],
      ['nobody@acme.test', demoPassword],
      ['member@acme.test', demoPassword],
    ] as const) {
      const started = performance.now();
      const answer = await app.signIn(email, password);
      const ms = performance.now() - started;
      const { status, headers } = answer;
      outcomes.push({ ms, seen: { status, body: await answer.json(), cookies: headers.getSetCookie() } });
    }
    await app.query('UPDATE users SET disabled_at = NULL');
    const [wrong, unknown, disabled] = outcomes;
    expect(wrong?.seen).toMatchObject({ status: 401, body: { error: 'invalid_credentials' }, cookies: [] });
    expect(unknown?.seen).toEqual(wrong?.seen);
    expect(disabled?.seen).toEqual(wrong?.seen);
    // without a password to hash, the answer would take a tenth
    expect(unknown?.ms).toBeGreaterThan((wrong?.ms ?? 0) / 3);
  });

  it.each([
    [{}],
    [{ email: 'admin@acme.test' }],
    [{ email: 'admin', password: 'x' }],
    [{ email: `${'a'.repeat(250)}@acme.test`, password: 'x' }],
    [{ email: 'admin@acme.test', password: '' }],
    [{ email: 'admin@acme.test', password: 'x'.repeat(257) }],
    [{ email: 'admin@acme.test', password: { $ne: '' } }],
    [{ email: ['admin@acme.test'], password: 'x' }],
    [{ email: 'admin@acme.test', password: 'x', role: 'operator' }],
  ])('without an e-mail address and a password is 400, and no try (%#)', async (body) => {
    const answer = await app.send('POST', '/v1/auth/login', body);
    expect({ status: answer.status, error: await errorOf(answer) }).toEqual({
      status: 400,
      error: 'invalid_request',
    });
    expect(await app.query('SELECT FROM login_attempts')).toEqual([]);
  });

  it('keeps neither passwords nor tokens', async () => {
    const cookie = await app.newCookie('admin@acme.test');
    const { key } = await createKey();
    const rows = await app.query(
      `SELECT users::text FROM users UNION ALL SELECT sessions::text FROM sessions
       UNION ALL SELECT service_keys::text FROM service_keys UNION ALL SELECT login_attempts::text FROM login_attempts`,
    );
    const kept = JSON.stringify(rows);
    const hex = (text: string) => Buffer.from(text).toString('hex');
    for (const secret of [demoPassword, cookie.split('=')[1] ?? '', key]) {
      expect(kept).not.toContain(secret);
      expect(kept).not.toContain(hex(secret));
    }
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });
});

describe('guessing passwords', () => {
  const fails = async (email: string) => (await app.signIn(email, 'wrong')).status;

  it('is over after five tries a minute, even with the right one, and says when to come back', async () => {
    for (let tried = 0; tried < 5; tried += 1) expect(await fails('admin@acme.test')).toBe(401);
    const answer = await app.signIn('admin@acme.test');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await errorOf(answer)).toBe('too_many_attempts');
  });

  it('is over for the address, whatever the account', async () => {
    for (let tried = 0; tried < 5; tried += 1) await fails(`nobody-${tried}@acme.test`);
    expect((await app.signIn('member@acme.test')).status).toBe(429);
  });

  it('is no faster with many at once', async () => {
    const statuses = await Promise.all(Array.from({ length: 8 }, () => fails('admin@acme.test')));
    expect(statuses.sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  it('is not what an office does that signs in with the right ones', async () => {
    for (let tried = 0; tried < 7; tried += 1) expect((await app.signIn('admin@acme.test')).status).toBe(200);
  });

  it('is forgiven after the minute', async () => {
    for (let tried = 0; tried < 6; tried += 1) await fails('admin@acme.test');
    await app.query('UPDATE login_attempts SET expire = expire - 60000');
    expect((await app.signIn('admin@acme.test')).status).toBe(200);
  });
});

describe('a session', () => {
  it.each(['admin@acme.test', 'member@acme.test', 'admin@globex.test', 'operator@gatehouse.test'] as const)(
    'of %s says who they are, as a cookie and as a bearer token',
    async (as) => {
      const token = (await app.cookieOf(as)).split('=')[1] ?? '';
      for (const answer of [
        await app.call('/v1/auth/me', { as }),
        await app.call('/v1/auth/me', bearer(token)),
      ]) {
        expect(await answer.json()).toMatchObject({ user: { email: as } });
      }
    },
  );

  it('ends at once when its user signs out, and only this one', async () => {
    const [first, second] = [await app.newCookie('admin@acme.test'), await app.newCookie('admin@acme.test')];
    const answer = await app.call('/v1/auth/logout', { method: 'POST', headers: { cookie: first } });
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^gatehouse_session=; .*Expires=Thu, 01 Jan 1970/);
    await expectUnauthenticated(await me(first));
    expect((await me(second)).status).toBe(200);
  });

  it('ends at once when its user is disabled', async () => {
    const cookie = await app.newCookie('member@acme.test');
    await app.query(`UPDATE users SET disabled_at = now() WHERE email = 'member@acme.test'`);
    await expectUnauthenticated(await me(cookie));
    await app.query('UPDATE users SET disabled_at = NULL');
    expect((await me(cookie)).status).toBe(200);
  });

  it('ends when its time is over', async () => {
    const cookie = await app.newCookie('member@acme.test');
    const newest = 'SELECT digest FROM sessions ORDER BY created_at DESC LIMIT 1';
    await app.query(`UPDATE sessions SET expires_at = now() WHERE digest = (${newest})`);
    await expectUnauthenticated(await me(cookie));
  });
});

describe('a credential', () => {
  const raw = (lines: string) =>
    exchange(app.port, [`GET /v1/auth/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${lines}\r\n`]);

  it('is asked for', async () => {
    await expectUnauthenticated(await app.call('/v1/auth/me'));
  });

  it.each([
    'Authorization: Bearer',
    'Authorization: ',
    'Authorization: Bearer a b',
    'Authorization: Bearer a, Bearer b',
    'Authorization: Basic YTpi',
    'Authorization: Digest x',
    `Authorization: Bearer ghs_${'A'.repeat(43)}`,
    `Authorization: Bearer ghk_${'A'.repeat(43)}`,
    'Authorization: Bearer ghs_short',
    'Authorization: Bearer eyJhbGciOiJub25lIn0.e30.',
    'Cookie: gatehouse_session=',
    'Cookie: gatehouse_session=nonsense',
    `Cookie: gatehouse_session=ghs_${'A'.repeat(43)}`,
  ])('as "%s" is 401', async (line) => {
    const answer = parseAnswer(await raw(`${line}\r\n`));
    expect(answer).toMatchObject({ status: 401, body: { error: 'unauthenticated' } });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('comes on one Authorization line, and a broken one is no reason to use the cookie', async () => {
    const cookie = await app.cookieOf('member@acme.test');
    const line = `Authorization: Bearer ${cookie.split('=')[1] ?? ''}\r\n`;
    expect(parseAnswer(await raw(line)).status).toBe(200);
    expect(parseAnswer(await raw(`${line}${line}`)).status).toBe(401);
    expect(parseAnswer(await raw(`Authorization: Basic x\r\nCookie: ${cookie}\r\n`)).status).toBe(401);
  });

  it('of a service is no cookie', async () => {
    const { key } = await createKey();
    expect(parseAnswer(await raw(`Cookie: gatehouse_session=${key}\r\n`)).status).toBe(401);
    expect(parseAnswer(await raw(`Authorization: bearer ${key}\r\n`)).status).toBe(200);
  });

  it('is nothing that other headers could replace', async () => {
    const lines =
      'X-Tenant-Id: x\r\nX-User-Id: x\r\nX-Role: operator\r\nX-Forwarded-User: admin@acme.test\r\n';
    expect(parseAnswer(await raw(lines)).status).toBe(401);
  });

  it('comes before permission, permission before the type, the type before the body', async () => {
    const post = (headers: Record<string, string>, as?: 'member@acme.test' | 'operator@gatehouse.test') =>
      app.call(keysPath, { method: 'POST', body: '{', headers, ...(as && { as }) });
    const text = { 'content-type': 'text/plain' };
    const json = { 'content-type': 'application/json' };
    const statuses = [post(text), post(text, 'member@acme.test'), post(text, 'operator@gatehouse.test')];
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([401, 403, 415]);
    expect((await post(json, 'operator@gatehouse.test')).status).toBe(400);
  });
});

describe('a service key', () => {
  it('of a tenant is that tenant, of the platform none', async () => {
    const ofTenant = await createKey({ name: ' ci ', tenantId: acmeId.toUpperCase() });
    const ofPlatform = await createKey({ expiresAt: new Date(Date.now() + 60_000).toISOString() });
    expect(ofTenant).toMatchObject({ name: 'ci', tenantId: acmeId, expiresAt: null, revokedAt: null });
    expect(ofTenant.key).toMatch(/^ghk_[\w-]{43}$/);
    const who = async ({ key }: { key: string }) => (await app.call('/v1/auth/me', bearer(key))).json();
    expect(await who(ofTenant)).toEqual({
      user: { id: ofTenant.id, email: null, name: 'ci', role: 'service' },
      tenant: { id: acmeId, name: 'Acme' },
    });
    expect(await who(ofPlatform)).toMatchObject({ user: { role: 'service' }, tenant: null });
  });

  it('is listed without its secret, in pages that miss and repeat nothing', async () => {
    for (let index = 0; index < 3; index += 1) await createKey({ name: `page-${index}` });
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? 'limit=2' : `limit=2&cursor=${cursor}`;
      const answer = await app.call(`${keysPath}?${query}`, { as: 'operator@gatehouse.test' });
      const text = await answer.text();
      expect(text).not.toMatch(/ghk_|digest|"key"/);
      const page = JSON.parse(text) as { items: { id: string }[]; nextCursor: string | null };
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const rows = await app.query<{ id: string }>('SELECT id FROM service_keys ORDER BY created_at, id');
    expect(ids).toEqual(rows.map(({ id }) => id));
  });

  it('ends at once when it is revoked, twice or once', async () => {
    const { id, key } = await createKey();
    const revoke = () => app.call(`${keysPath}/${id}`, { method: 'DELETE', as: 'operator@gatehouse.test' });
    expect((await app.call('/v1/auth/me', bearer(key))).status).toBe(200);
    expect((await revoke()).status).toBe(204);
    await expectUnauthenticated(await app.call('/v1/auth/me', bearer(key)));
    expect((await revoke()).status).toBe(204);
  });

  it('ends when its time is over', async () => {
    const { id, key } = await createKey({ expiresAt: new Date(Date.now() + 60_000).toISOString() });
    await app.query('UPDATE service_keys SET expires_at = now() WHERE id = $1', [id]);
    await expectUnauthenticated(await app.call('/v1/auth/me', bearer(key)));
  });

  it.each([
    [{ name: '' }, 400, 'invalid_request'],
    [{ name: '  ' }, 400, 'invalid_request'],
    [{ name: 'x'.repeat(101) }, 400, 'invalid_request'],
    [{ name: 'x', tenantId: 'acme' }, 400, 'invalid_request'],
    [{ name: 'x', tenantId: `{${acmeId}}` }, 400, 'invalid_request'],
    [{ name: 'x', tenantId: null }, 400, 'invalid_request'],
    [{ name: 'x', expiresAt: '2020-01-01T00:00:00Z' }, 400, 'invalid_request'],
    [{ name: 'x', expiresAt: 'tomorrow' }, 400, 'invalid_request'],
    [{ name: 'x', role: 'operator' }, 400, 'invalid_request'],
    [{ name: 'x', tenantId: '99999999-9999-4999-8999-999999999999' }, 404, 'unknown_tenant'],
  ])('%j is %i %s, and creates nothing', async (body, status, error) => {
    const before = await app.query('SELECT count(*) FROM service_keys');
    const answer = await app.send('POST', keysPath, body, { as: 'operator@gatehouse.test' });
    expect({ status: answer.status, error: await errorOf(answer) }).toEqual({ status, error });
    expect(await app.query('SELECT count(*) FROM service_keys')).toEqual(before);
  });

  it.each([
    ['GET', '?cursor=bm9uc2Vuc2U', 400],
    ['GET', '?limit=201', 400],
    ['DELETE', '/abc', 400],
    ['DELETE', '/99999999-9999-4999-8999-999999999999', 404],
  ])('%s %s is %i', async (method, path, status) => {
    expect((await app.call(`${keysPath}${path}`, { method, as: 'operator@gatehouse.test' })).status).toBe(
      status,
    );
  });

  it('is for operators only: the same 403 for a known, an unknown and a malformed id', async () => {
    const { id, key } = await createKey();
    const bodies: unknown[] = [];
    for (const each of [id, '99999999-9999-4999-8999-999999999999', 'abc']) {
      for (const init of [{ as: 'admin@acme.test' } as const, bearer(key)]) {
        const answer = await app.call(`${keysPath}/${each}`, { method: 'DELETE', ...init });
        expect(answer.status).toBe(403);
        bodies.push({ ...((await answer.json()) as object), instance: '' });
      }
    }
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });
});

describe('demo users', () => {
  it('are created where they are missing, and never overwritten', async () => {
    await app.query(`UPDATE users SET name = 'Renamed' WHERE email = 'admin@acme.test'`);
    await app.query(`DELETE FROM users WHERE email = 'admin@globex.test'`);
    await seedDemoUsers(app.dataSource, 'another-password');
    expect((await app.signIn('admin@globex.test', 'another-password')).status).toBe(200);
    expect(await (await app.signIn('admin@acme.test')).json()).toMatchObject({ user: { name: 'Renamed' } });
  });
});

describe('the tables', () => {
  it('are what their entities say', async () => {
    const { upQueries } = await app.dataSource.driver.createSchemaBuilder().log();
    const mine = upQueries
      .map(({ query }) => query)
      .filter((sql) => /"(users|sessions|service_keys|login_attempts)/.test(sql))
      // a change of `tenants` would re-create these: not ours to judge
      .filter((sql) => !sql.includes('_tenant_id_fkey'));
    expect(mine).toEqual([]);
  });

  it.each([
    [
      `INSERT INTO users (email, name, role, password_hash) VALUES ('UPPER@x', '', 'operator', '')`,
      'users_email_lower',
    ],
    [`INSERT INTO users (email, name, role, password_hash) VALUES ('a@x', '', 'admin', '')`, 'users_tenant'],
    [`INSERT INTO users (email, name, role, password_hash) VALUES ('a@x', '', 'root', '')`, 'users_'],
    [
      `INSERT INTO users (email, name, role, password_hash) VALUES ('operator@gatehouse.test', '', 'operator', '')`,
      'users_email_key',
    ],
  ])('refuse %s', async (sql, constraint) => {
    await expect(app.query(sql)).rejects.toThrow(constraint);
  });
});

describe('the document', () => {
  it('says what each operation of identity refuses, and for whom it is', () => {
    const { paths } = buildDocument(app.app);
    const operation = (path: string, method: 'get' | 'post' | 'delete') =>
      paths[path]?.[method] as never as Operation;
    const statuses = (path: string, method: 'get' | 'post' | 'delete') =>
      Object.keys(operation(path, method).responses);
    expect(statuses('/v1/auth/login', 'post')).toEqual([
      '200',
      '400',
      '401',
      '408',
      '413',
      '415',
      '429',
      '500',
      '503',
    ]);
    expect(statuses('/v1/auth/me', 'get')).toEqual(['200', '401', '403', '500', '503']);
    expect(statuses(keysPath, 'post')).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '408',
      '413',
      '415',
      '500',
      '503',
    ]);
    expect(operation(keysPath, 'get')).toMatchObject({
      'x-allowed': ['operator'],
      security: expect.arrayContaining([{ session: [] }, { bearer: [] }]),
    });
    expect(operation('/v1/auth/login', 'post')).toHaveProperty('security', []);
    expect(JSON.stringify(operation('/v1/auth/login', 'post').responses['401'])).toContain(
      '["invalid_credentials"]',
    );
    expect(JSON.stringify(paths)).not.toContain('x-error-');
  });
});

interface Operation {
  readonly responses: Readonly<Record<string, unknown>>;
}
