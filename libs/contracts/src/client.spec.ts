import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json, problem, startFakeServer, type FakeServer } from '../test/fake-server.js';
import { createGatehouseClient } from './client.js';
import { isGatehouseError } from './errors/gatehouse-error.js';
import { features, type FeatureKey } from './generated/features.js';
import { unwrap } from './unwrap.js';

let api: FakeServer;
beforeAll(async () => {
  api = await startFakeServer();
});
afterAll(() => api.stop());

const client = (more: object = {}) => createGatehouseClient({ baseUrl: api.origin, retries: 0, ...more });
const failureOf = (call: Promise<unknown>) => call.catch((error: unknown) => error);
const plans = (more?: object) => unwrap(client(more).GET('/v1/billing/plans'));

describe('the client', () => {
  it('sends the credential, and asks for JSON', async () => {
    api.answers(json(200, { plans: [] }));
    expect(await plans({ credential: 'a-key' })).toEqual({ plans: [] });
    expect(api.arrived[0]).toMatchObject({
      line: 'GET /v1/billing/plans',
      headers: { authorization: 'Bearer a-key', accept: 'application/json' },
    });
  });

  it('asks for the credential before each request, and sends none where there is none', async () => {
    api.answers(json(200, { plans: [] }));
    const credentials = ['first', undefined, 'second'];
    const gatehouse = client({ credential: () => credentials.shift() });
    for (let times = 0; times < 3; times += 1) await gatehouse.GET('/v1/billing/plans');
    const sent = api.arrived.map(({ headers }) => headers.authorization);
    expect(sent).toEqual(['Bearer first', undefined, 'Bearer second']);
  });

  it('puts ids into paths, escaped', async () => {
    api.answers(json(200, {}));
    await client().GET('/v1/platform/tenants/{tenant_id}', { params: { path: { tenant_id: 'a/b' } } });
    expect(api.arrived[0]?.line).toBe('GET /v1/platform/tenants/a%2Fb');
  });

  it('has nothing to unwrap of an operation without a body', async () => {
    api.answers((response) => response.writeHead(204).end());
    expect(await unwrap(client().POST('/v1/auth/logout'))).toBeUndefined();
  });

  it('knows the keys of the catalogue, and no other', () => {
    const billing: FeatureKey = 'billing';
    // @ts-expect-error a misspelt key does not compile
    const misspelt: FeatureKey = 'biling';
    expect([billing in features, misspelt in features]).toEqual([true, false]);
  });
});

describe('a failure', () => {
  it('that the API answered has its code, and the facts that come with it', async () => {
    const facts = { feature: 'billing', reason: 'not_entitled' };
    api.answers(problem(403, 'feature_disabled', { facts }));
    const error = await failureOf(plans());
    if (!isGatehouseError(error, 'feature_disabled')) throw error;
    // typed: both are there
    const { feature, reason }: { feature: string; reason: string } = error.problem;
    expect([error.status, feature, reason]).toEqual([403, 'billing', 'not_entitled']);
    expect([isGatehouseError(error), isGatehouseError(error, 'forbidden')]).toEqual([true, false]);
  });

  it('narrows by its code', async () => {
    api.answers(problem(409, 'limit_reached', { facts: { limit: 3, pending: 3 } }));
    const error = await failureOf(plans());
    if (!isGatehouseError(error)) throw error;
    if (error.code !== 'limit_reached') throw error;
    const { limit }: { limit: number } = error.problem;
    expect(limit).toBe(3);
  });

  it.each([
    [502, 'text/html', '<h1>Bad gateway</h1>'],
    [503, 'text/plain', 'upstream connect error'],
    [200, 'text/html', '<h1>Sign in to this network</h1>'],
    [200, 'application/json', '{"plans":'],
    [200, 'application/json', ''],
    [500, 'application/json', '{"some":"other service"}'],
  ])('of something that is not the API is one of its own: %d %s %s', async (status, type, body) => {
    api.answers((response) => response.writeHead(status, { 'content-type': type }).end(body));
    expect(await failureOf(plans())).toMatchObject({ name: 'UnexpectedAnswerError', status });
  });

  it('of the network has no answer, also when it breaks off in the middle', async () => {
    api.answers((response) => response.destroy());
    expect(await failureOf(plans())).toMatchObject({ name: 'NoAnswerError', reason: 'unreachable' });
    api.answers((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{');
      setImmediate(() => response.destroy());
    });
    expect(await failureOf(plans())).toMatchObject({ name: 'NoAnswerError', reason: 'unreachable' });
  });
});

describe('a deadline', () => {
  it('ends a request that is not answered, or not to its end', async () => {
    api.answers(() => undefined);
    expect(await failureOf(plans({ timeoutMs: 30 }))).toMatchObject({ reason: 'timeout' });
    api.answers((response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{'));
    expect(await failureOf(plans({ timeoutMs: 30 }))).toMatchObject({ reason: 'timeout' });
  });

  it('is not the only end: the caller’s signal is heeded, with its own reason', async () => {
    api.answers(() => undefined);
    const caller = new AbortController();
    const call = client().GET('/v1/billing/plans', { signal: caller.signal });
    caller.abort(new Error('left the page'));
    await expect(call).rejects.toThrow('left the page');
  });

  it('lets a stream live that has begun', async () => {
    api.answers((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: features\n\n');
      setTimeout(() => response.end(': later\n\n'), 120);
    });
    const { data } = await client({ timeoutMs: 60 }).GET('/v1/features/stream', { parseAs: 'text' });
    expect(data).toBe('event: features\n\n: later\n\n');
  });
});
