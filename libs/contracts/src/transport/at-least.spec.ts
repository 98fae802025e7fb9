import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json, problem, startFakeServer, type Answer, type FakeServer } from '../../test/fake-server.js';
import { createGatehouseClient } from '../client.js';

let api: FakeServer;
beforeAll(async () => {
  api = await startFakeServer();
});
afterAll(() => api.stop());

const token = (revision: number | string) => `${revision}.${'d'.repeat(22)}`;
const told = (revision: string) => json(200, {}, { 'entitlements-revision': revision });
const client = (more: object = { credential: 'a-key' }) =>
  createGatehouseClient({ baseUrl: api.origin, retries: 0, ...more });
const asked = () => api.arrived.map(({ headers }) => headers['entitlements-min-revision']);
const refused: Answer = problem(409, 'revision_not_reached', { facts: { currentRevision: 3 } });

describe('what a caller has seen', () => {
  it('is the least that is asked for, the highest of all', async () => {
    api.answers(told(token(9)), told(token(8)), told(token(10)));
    const gatehouse = client();
    for (let times = 0; times < 4; times += 1) await gatehouse.GET('/v1/features');
    expect(asked()).toEqual([undefined, token(9), token(9), token(10)]);
  });

  it('is learnt from a denial, too', async () => {
    const headers = { 'entitlements-revision': token(4) };
    api.answers(problem(403, 'feature_disabled', { headers }));
    const gatehouse = client();
    await gatehouse.GET('/v1/billing/plans');
    await gatehouse.GET('/v1/features');
    expect(asked()).toEqual([undefined, token(4)]);
  });

  it('has no part in what operators ask, nor in signing in', async () => {
    api.answers(told(token(9)));
    const gatehouse = client();
    await gatehouse.GET('/v1/platform/features');
    await gatehouse.GET('/v1/features');
    await gatehouse.GET('/v1/auth/me');
    expect(asked()).toEqual([undefined, undefined, undefined]);
  });

  it.each(['8', token('08'), `${token(8)}x`, token('9'.repeat(16))])('is not %s', async (given) => {
    api.answers(told(given));
    const gatehouse = client();
    await gatehouse.GET('/v1/features');
    await gatehouse.GET('/v1/features');
    expect(asked()).toEqual([undefined, undefined]);
  });

  it('begins anew with another credential, and is nobody’s without one', async () => {
    api.answers(told(token(9)));
    const credentials = ['one', 'other', 'other', undefined];
    const gatehouse = client({ credential: () => credentials.shift() });
    for (let times = 0; times < 4; times += 1) await gatehouse.GET('/v1/features');
    expect(asked()).toEqual([undefined, undefined, token(9), undefined]);
  });
});

describe('a token that the API refuses', () => {
  it.each([problem(400, 'revision_token_invalid'), refused])(
    'locks nobody out: a read is asked once more without it',
    async (refusal) => {
      api.answers(told(token(9)), refusal, told(token(3)));
      const gatehouse = client();
      await gatehouse.GET('/v1/features');
      expect((await gatehouse.GET('/v1/features')).response.status).toBe(200);
      await gatehouse.GET('/v1/features');
      expect(asked()).toEqual([undefined, token(9), undefined, token(3)]);
    },
  );

  it('is taken for the reason where HEAD is refused without one', async () => {
    const refusal: Answer = (response) => response.writeHead(409).end();
    api.answers(told(token(9)), refusal, told(token(3)));
    const gatehouse = client();
    await gatehouse.GET('/v1/features');
    // the document does not name HEAD, which every read answers
    const { response } = await gatehouse.request('head' as 'get', '/v1/features');
    expect([response.status, ...asked()]).toEqual([200, undefined, token(9), undefined]);
  });

  it('is forgotten by a write, which is not sent twice', async () => {
    api.answers(told(token(9)), refused, told('none'));
    const gatehouse = client();
    await gatehouse.GET('/v1/features');
    const params = { path: { request_id: 'a' } };
    const { response } = await gatehouse.POST('/v1/hitl/requests/{request_id}/claim', { params });
    expect([response.status, api.arrived.length]).toEqual([409, 2]);
    await gatehouse.GET('/v1/features');
    expect(asked()).toEqual([undefined, token(9), undefined]);
  });

  it('is told from another refusal with the same status', async () => {
    api.answers(told(token(9)), problem(409, 'stale_revision'));
    const gatehouse = client();
    await gatehouse.GET('/v1/features');
    expect((await gatehouse.GET('/v1/features')).response.status).toBe(409);
    expect(api.arrived).toHaveLength(2);
  });
});
