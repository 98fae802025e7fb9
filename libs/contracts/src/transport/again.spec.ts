import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json, problem, startFakeServer, type FakeServer } from '../../test/fake-server.js';
import { createGatehouseClient } from '../client.js';
import { waitMsAfter } from './again.js';

let api: FakeServer;
beforeAll(async () => {
  api = await startFakeServer();
});
afterAll(() => api.stop());

const busy = (status = 503, retryAfter = '0') =>
  problem(status, 'store_unavailable', { headers: { 'retry-after': retryAfter } });
const fine = json(200, { plans: [] }, { etag: '"2"' });
const client = (more: object = {}) => createGatehouseClient({ baseUrl: api.origin, ...more });
const settings = {
  displayName: 'Acme',
  timezone: 'UTC',
  billingContacts: [],
  planMetadata: {},
  flags: {},
};

describe('an answer of "not now"', () => {
  it.each([503, 429])('%d is asked again where it is safe, twice at the most', async (status) => {
    api.answers(busy(status), busy(status), fine);
    expect((await client().GET('/v1/billing/plans')).response.status).toBe(200);
    api.answers(busy(status));
    expect((await client().GET('/v1/billing/plans')).response.status).toBe(status);
    expect(api.arrived).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 409, 500, 502])('is what %d is not', async (status) => {
    api.answers(busy(status));
    await client().GET('/v1/billing/plans');
    expect(api.arrived).toHaveLength(1);
  });

  it('is asked again of a write that names its version, with the same body', async () => {
    api.answers(busy(), fine);
    const params = { header: { 'If-Match': '"1"' } };
    const { response } = await client().PUT('/v1/tenants/settings', { params, body: settings });
    expect(response.status).toBe(200);
    expect(api.arrived.map(({ headers, body }) => [headers['if-match'], body])).toEqual([
      ['"1"', JSON.stringify(settings)],
      ['"1"', JSON.stringify(settings)],
    ]);
  });

  it('is final for every other write', async () => {
    api.answers(busy(429));
    await client().POST('/v1/auth/login', { body: { email: 'a@example.com', password: 'x' } });
    await client().PATCH('/v1/platform/tenants/{tenant_id}/features', {
      params: { path: { tenant_id: 'a' } },
      body: { features: { billing: true }, reason: 'asked for' },
    });
    expect(api.arrived).toHaveLength(2);
  });

  it('is not asked again when the wait would outlast the deadline, or nobody wants it', async () => {
    api.answers(busy(503, '30'));
    const began = performance.now();
    expect((await client().GET('/v1/billing/plans')).response.status).toBe(503);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(api.arrived).toHaveLength(1);
    api.answers(busy());
    await client({ retries: 0 }).GET('/v1/billing/plans');
    expect(api.arrived).toHaveLength(1);
  });

  it('is waited for no longer than the caller does', async () => {
    const caller = new AbortController();
    api.answers((response, arrived) => {
      busy(503, '5')(response, arrived);
      setTimeout(() => caller.abort(new Error('left the page')), 20);
    });
    const call = client().GET('/v1/billing/plans', { signal: caller.signal });
    await expect(call).rejects.toThrow('left the page');
  });
});

describe('the wait', () => {
  const said = (retryAfter: string, tries = 0, chance = 0) => {
    const headers = new Headers(retryAfter === '' ? {} : { 'retry-after': retryAfter });
    return waitMsAfter({ status: 503, headers }, tries, chance);
  };

  it('is at least what Retry-After says in whole seconds, and never the same for all', () => {
    expect([said('2'), said('2', 0, 1)]).toEqual([2_125, 2_250]);
  });

  it('is longer after each try', () => {
    expect([0, 1, 2].map((tries) => said('', tries))).toEqual([125, 250, 500]);
  });

  it.each(['soon', '1.5', '-1', 'Wed, 21 Oct 2026 07:28:00 GMT', '9999999'])(
    'takes no word from %j',
    (text) => {
      expect(said(text)).toBe(125);
    },
  );
});
