import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectRefused } from './support/refused.js';
import { exchange, parseAnswer } from './support/raw-http.js';
import { acmeId, globexId, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  // signed in before anybody counts sessions
  for (const user of ['operator@gatehouse.test', 'member@acme.test'] as const) await app.cookieOf(user);
});

afterAll(() => app.close());

const operator = { as: 'operator@gatehouse.test' } as const;
const change = { features: { hitl: false, ingestion: false }, reason: 'bad ids' };

/** Every route that takes the id of a tenant. */
const routes = [
  ['GET …/{id}', (id: string) => app.call(`/v1/platform/tenants/${id}`, operator)],
  ['GET …/{id}/features', (id: string) => app.call(`/v1/platform/tenants/${id}/features`, operator)],
  [
    'PATCH …/{id}/features',
    (id: string) => app.send('PATCH', `/v1/platform/tenants/${id}/features`, change, operator),
  ],
] as const;

describe.each(routes)('the id in %s', (_, ask) => {
  it.each([
    'abc',
    '%20'.repeat(36),
    `${acmeId}1`,
    acmeId.slice(1),
    'a'.repeat(150),
    'undefined',
    'null',
    '-1',
    '1e3',
    `${acmeId.slice(0, -1)}G`,
    `%7B${acmeId}%7D`,
    acmeId.replaceAll('-', ''),
    '1111-1111-1111-1111-4111-8111-1111-1111-1111',
    `urn:uuid:${acmeId}`,
    `${acmeId}%00`,
    `${acmeId}%0A`,
    '%0d%0aX:1',
    '..%2f..%2fhealth',
    'a%2Fb',
    'x;y=1',
    `%E2%80%8B${acmeId}`,
    acmeId.replaceAll('1', '%EF%BC%91'),
    acmeId.replaceAll('1', '%D9%A1'),
    '__proto__',
    'constructor',
  ])('is refused as %s', async (id) => {
    const { issues } = await expectRefused(app, 'invalid_request', () => ask(id));
    expect(issues).toEqual([{ path: '/tenant_id', code: expect.any(String), message: expect.any(String) }]);
  });

  it.each([
    ['malformed_url', '%ff'],
    ['malformed_url', '%'],
    ['uri_too_long', 'a'.repeat(151)],
  ] as const)('is refused by the router, in the envelope: %s', async (code, id) => {
    await expectRefused(app, code, () => ask(id));
  });

  it.each([
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '99999999-9999-4999-8999-999999999999',
  ])('of nobody is 404: %s', async (id) => {
    await expectRefused(app, 'unknown_tenant', () => ask(id));
  });
});

describe('an id', () => {
  it('in capitals is the same tenant', async () => {
    const id = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
    await app.query(`INSERT INTO tenants (id, name) VALUES ($1, 'Lower case')`, [id]);
    for (const suffix of ['', '/features']) {
      const path = (each: string) => `/v1/platform/tenants/${each}${suffix}`;
      const [lower, upper] = [
        await app.call(path(id), operator),
        await app.call(path(id.toUpperCase()), operator),
      ];
      expect([upper.status, upper.headers.get('etag')]).toEqual([200, lower.headers.get('etag')]);
      expect(await upper.text()).toBe(await lower.text());
    }
  });

  it.each(['', '/features'])('that is empty is no list of tenants (…//%s)', async (suffix) => {
    await expectRefused(app, 'malformed_url', () => app.call(`/v1/platform/tenants/${suffix}`, operator));
  });

  it.each(['%2e%2e', '%2e', '..%5c..'])('of dots is no other route: %s', async (id) => {
    const cookie = await app.cookieOf('operator@gatehouse.test');
    const head = `GET /v1/platform/tenants/${id} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n`;
    const answer = parseAnswer(await exchange(app.port, [`${head}Connection: close\r\n\r\n`]));
    expect(answer).toMatchObject({ status: 400, body: { success: false, error: 'invalid_request' } });
  });
});

describe('a tenant named outside the credential', () => {
  const tenantQueries = [
    `tenant_id=${globexId}`,
    `tenant_id[]=${globexId}`,
    `tenant_id=${acmeId}&tenant_id=${globexId}`,
    `tenantId=${globexId}`,
    `__proto__[tenantId]=${globexId}`,
    `constructor[prototype][tenantId]=${globexId}`,
  ];
  const unpaged = ['/v1/features', '/v1/billing/plans', '/v1/billing/subscription', '/v1/auth/me'];

  it.each(tenantQueries)('by ?%s changes no answer', async (query) => {
    const as = 'member@acme.test' as const;
    for (const path of unpaged) {
      const [plain, dressed] = [await app.call(path, { as }), await app.call(`${path}?${query}`, { as })];
      expect([dressed.status, await dressed.text()]).toEqual([200, await plain.text()]);
    }
  });

  it.each(tenantQueries)('by ?%s is refused where a page is asked for', async (query) => {
    const path = `/v1/billing/invoices?${query}`;
    await expectRefused(app, 'invalid_request', () => app.call(path, { as: 'member@acme.test' }));
  });

  it.each(tenantQueries)('by ?%s leads no change elsewhere', async (query) => {
    const path = `/v1/platform/tenants/${acmeId}/features?${query}`;
    await expectRefused(app, 'invalid_request', () => app.send('PATCH', path, change, operator));
  });

  it('by a header leads no change elsewhere', async () => {
    const revisionOf = async (id: string) =>
      (await app.query('SELECT entitlement_revision FROM tenants WHERE id = $1', [id]))[0];
    const before = await revisionOf(globexId);
    const headers = { 'x-tenant-id': globexId, 'x-user-id': globexId, 'x-original-url': '/v1/features' };
    const path = `/v1/platform/tenants/${acmeId}/features`;
    const answer = await app.send('PATCH', path, change, { ...operator, headers });
    expect(await answer.json()).toMatchObject({ tenantId: acmeId, changed: ['hitl', 'ingestion'] });
    expect(await revisionOf(globexId)).toEqual(before);
  });
});
