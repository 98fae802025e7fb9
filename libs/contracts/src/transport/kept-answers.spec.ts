import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json, problem, startFakeServer, type Answer, type FakeServer } from '../../test/fake-server.js';
import { createGatehouseClient } from '../client.js';
import { unwrap } from '../unwrap.js';
import { KeptAnswers } from './kept-answers.js';

let api: FakeServer;
beforeAll(async () => {
  api = await startFakeServer();
});
afterAll(() => api.stop());

const snapshot = (revision: number) =>
  json(200, { revision }, { etag: `"${revision}"`, 'x-request-id': 'old' });
const unchanged: Answer = (response) => response.writeHead(304, { etag: '"1"', 'x-request-id': 'new' }).end();
const client = (credential: unknown = 'a-key') =>
  createGatehouseClient({ baseUrl: api.origin, retries: 0, credential: credential as string });
const asked = () => api.arrived.map(({ headers }) => headers['if-none-match']);

describe('an answer with an ETag', () => {
  it('is read again from what was kept, while the API says that it has not changed', async () => {
    api.answers(snapshot(1), unchanged, unchanged, snapshot(2), unchanged);
    const gatehouse = client();
    const revisions = [];
    for (let times = 0; times < 5; times += 1)
      revisions.push((await unwrap(gatehouse.GET('/v1/features'))).revision);
    expect(revisions).toEqual([1, 1, 1, 2, 2]);
    expect(asked()).toEqual([undefined, '"1"', '"1"', '"1"', '"2"']);
  });

  it('comes with the headers of the newer answer', async () => {
    api.answers(snapshot(1), unchanged);
    const gatehouse = client();
    await gatehouse.GET('/v1/features');
    const { response } = await gatehouse.GET('/v1/features');
    expect([response.status, response.headers.get('x-request-id')]).toEqual([200, 'new']);
  });

  it('is never kept for another credential, nor for whoever a cookie says', async () => {
    api.answers(snapshot(1));
    const credentials = ['one', 'other', 'one', undefined, undefined];
    const gatehouse = client(() => credentials.shift());
    for (let times = 0; times < 5; times += 1) await gatehouse.GET('/v1/features');
    expect(asked()).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('is its own for each address', async () => {
    api.answers(snapshot(1));
    const gatehouse = client();
    await gatehouse.GET('/v1/features');
    await gatehouse.GET('/v1/tenants/settings');
    expect(asked()).toEqual([undefined, undefined]);
  });

  it('is not kept of a failure, which does not replace what is kept either', async () => {
    const failure = problem(503, 'store_unavailable', { headers: { etag: '"3"' } });
    api.answers(failure, snapshot(1), failure, unchanged);
    const gatehouse = client();
    const statuses = [];
    for (let times = 0; times < 4; times += 1)
      statuses.push((await gatehouse.GET('/v1/features')).response.status);
    expect(statuses).toEqual([503, 200, 503, 200]);
    expect(asked()).toEqual([undefined, undefined, '"1"', '"1"']);
  });

  it('is answered as it is to who asks with an ETag of their own', async () => {
    api.answers(snapshot(1), unchanged);
    const gatehouse = client();
    await gatehouse.GET('/v1/features');
    const params = { header: { 'If-None-Match': '"mine"' } };
    const { response } = await gatehouse.GET('/v1/features', { params });
    expect([response.status, asked()[1]]).toEqual([304, '"mine"']);
  });
});

describe('what is kept', () => {
  const answer = (body: string) => ({ headers: new Headers({ etag: '"1"' }), body: Promise.resolve(body) });

  it('is a hundred answers, the least wanted leaving first', async () => {
    const answers = new KeptAnswers();
    for (let key = 0; key < 100; key += 1) await answers.keep(String(key), answer('{}'));
    answers.get('0');
    await answers.keep('100', answer('{}'));
    expect([answers.get('0') !== undefined, answers.get('1')]).toEqual([true, undefined]);
  });

  it('is nothing very long', async () => {
    const answers = new KeptAnswers();
    await answers.keep('long', answer('x'.repeat(256 * 1024 + 1)));
    expect(answers.get('long')).toBeUndefined();
  });
});
