import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { failureOf, refusalOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import { expectRefused } from './support/refused.js';
import { becauseOfATest, ReviewUser, type Review, type ReviewAction } from './support/reviews.js';
import { globexId, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let me: ReviewUser;
let other: ReviewUser;
let admin: ReviewUser;
let stranger: ReviewUser;

beforeAll(async () => {
  app = await startTestApp({ HITL_MAX_REQUESTS: '50' });
  await new Operator(app, globexId).change({ hitl: true });
  me = await ReviewUser.signIn(app, 'member@acme.test');
  other = await ReviewUser.colleague(app);
  admin = await ReviewUser.signIn(app, 'admin@acme.test');
  stranger = await ReviewUser.signIn(app, 'admin@globex.test');
});
beforeEach(() => app.query('TRUNCATE review_requests, review_counters'));
afterAll(() => app.close());

const json = 'application/json';
const readOf = async (id: string) => (await (await me.get(`/${id}`)).json()) as Review;

describe('a review request', () => {
  it('is opened, claimed and decided by people, who are shown by their addresses', async () => {
    const answer = await me.send('', { title: '  Is this right?  ', details: 'Line 1\n\tLine 2\n' });
    expect(answer.status).toBe(201);
    const opened = (await answer.json()) as Review;
    const start = {
      id: expect.any(String),
      title: 'Is this right?',
      details: 'Line 1\n\tLine 2',
      ...{ source: 'person', reference: null, status: 'waiting', version: 1 },
      ...{ createdBy: 'member@acme.test', createdAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/) },
      ...{ claimedBy: null, claimedAt: null, claimedByYou: false },
      ...{ decidedBy: null, decidedAt: null, decisionReason: null },
    };
    expect(opened).toEqual(start);
    await other.do(opened.id, 'claim');
    const claimed = { claimedBy: 'colleague@acme.test', claimedAt: expect.any(String) };
    expect(await readOf(opened.id)).toEqual({ ...start, ...claimed, status: 'claimed', version: 2 });
    await other.do(opened.id, 'reject');
    const decided = { decidedBy: 'colleague@acme.test', decidedAt: expect.any(String) };
    const end = { ...start, ...claimed, ...decided, decisionReason: becauseOfATest };
    expect(await readOf(opened.id)).toEqual({ ...end, status: 'rejected', version: 3 });
    expect(await (await other.get(`/${opened.id}`)).json()).toMatchObject({ claimedByYou: true });
  });

  it('is claimed by exactly one of many at once', async () => {
    const { id } = await me.opened();
    const crowd = [me, other, admin, me, other, admin, other];
    const answers = await Promise.all(crowd.map((user) => user.act(id, 'claim')));
    const { claimedBy, version } = await readOf(id);
    expect(version).toBe(2);
    answers.forEach(({ status }, place) =>
      expect(status).toBe(crowd[place]?.email === claimedBy ? 200 : 409),
    );
  });
});

type State = 'waiting' | 'claimed by me' | 'claimed by another' | 'approved by me' | 'approved by another';
const after: Readonly<Record<Review['status'], (user: ReviewUser) => Partial<Review>>> = {
  waiting: () => ({ status: 'waiting', claimedBy: null }),
  claimed: ({ email }) => ({ status: 'claimed', claimedBy: email }),
  approved: ({ email }) => ({ status: 'approved', claimedBy: email }),
  rejected: ({ email }) => ({ status: 'rejected', claimedBy: email }),
};

async function inState(state: State): Promise<Review> {
  const review = await me.opened();
  const by = state.endsWith('another') ? other : me;
  if (state !== 'waiting') await by.do(review.id, 'claim');
  if (state.startsWith('approved')) await by.do(review.id, 'approve');
  return readOf(review.id);
}

/** What somebody does in each state, and the state afterwards; refused where there is none, done already where it is the same. */
// prettier-ignore
const table: readonly (readonly [State, ReviewAction, Review['status'] | undefined])[] = [
  ['waiting',             'claim',   'claimed'],
  ['waiting',             'release', 'waiting'],
  ['waiting',             'approve', undefined],
  ['waiting',             'reject',  undefined],
  ['claimed by me',       'claim',   'claimed'],
  ['claimed by me',       'release', 'waiting'],
  ['claimed by me',       'approve', 'approved'],
  ['claimed by me',       'reject',  'rejected'],
  ['claimed by another',  'claim',   undefined],
  ['claimed by another',  'release', undefined],
  ['claimed by another',  'approve', undefined],
  ['claimed by another',  'reject',  undefined],
  ['approved by me',      'claim',   undefined],
  ['approved by me',      'release', undefined],
  ['approved by me',      'approve', 'approved'],
  ['approved by me',      'reject',  undefined],
  ['approved by another', 'claim',   undefined],
  ['approved by another', 'release', undefined],
  ['approved by another', 'approve', undefined],
  ['approved by another', 'reject',  undefined],
];

describe('what a person may do with a request', () => {
  it.each(table)('that is %s: %s leads to %s', async (state, action, expected) => {
    const before = await inState(state);
    if (expected === undefined) {
      const conflict = await expectRefused(app, 'review_conflict', () => me.act(before.id, action));
      const claimedBy = before.claimedBy === null ? {} : { claimedBy: before.claimedBy };
      expect(conflict).toMatchObject({ reviewStatus: before.status, ...claimedBy });
      expect('claimedBy' in conflict).toBe(before.claimedBy !== null);
      return;
    }
    const answer = await me.act(before.id, action);
    expect(answer.status).toBe(200);
    const changed = await readOf(before.id);
    expect(await answer.json()).toEqual(changed);
    const version = before.version + (before.status === expected ? 0 : 1);
    expect(changed).toMatchObject({ ...after[expected](me), version });
  });

  it('of their own decision: not another reason', async () => {
    const { id } = await inState('approved by me');
    await expectRefused(app, 'review_conflict', () => me.act(id, 'approve', 'on second thoughts'));
  });

  it('as an admin: give back what somebody else has claimed, and no more', async () => {
    const { id } = await inState('claimed by another');
    for (const action of ['claim', 'approve', 'reject'] as const)
      await expectRefused(app, 'review_conflict', () => admin.act(id, action));
    await admin.do(id, 'release');
    expect(await readOf(id)).toMatchObject({ status: 'waiting', claimedBy: null });
  });

  it('of another tenant: nothing, and it looks as one that does not exist', async () => {
    const { id } = await me.opened();
    const refused = async (ask: (id: string) => Promise<Response>) => {
      const [theirs, none] = [id, randomUUID()].map((each) =>
        expectRefused(app, 'unknown_review', () => ask(each)),
      );
      const { instance: _theirs, ...shown } = { ...(await theirs) };
      const { instance: _none, ...expected } = { ...(await none) };
      expect(shown).toEqual(expected);
    };
    await refused((each) => stranger.get(`/${each}`));
    for (const action of ['claim', 'release', 'approve'] as const)
      await refused((each) => stranger.act(each, action));
    expect((await stranger.page()).requests).toEqual([]);
  });
});

describe('the list', () => {
  it('is newest first, in pages that neither repeat nor leave out', async () => {
    const titles = Array.from({ length: 7 }, (_, place) => `Request ${place}`);
    for (const title of titles) await me.opened(title);
    // opened in the same millisecond
    await app.query(
      'UPDATE review_requests SET created_at = (SELECT max(created_at) FROM review_requests) WHERE title > $1',
      ['Request 2'],
    );
    const seen: Review[] = [];
    let cursor: string | null = null;
    do {
      const page = await me.page(`?limit=3${cursor === null ? '' : `&cursor=${cursor}`}`);
      expect(page).toMatchObject({ limit: 50, pending: 7 });
      seen.push(...page.requests);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.map(({ title }) => title).sort()).toEqual(titles);
    expect(seen.slice(-3).map(({ title }) => title)).toEqual(['Request 2', 'Request 1', 'Request 0']);
  });

  it('can be of one status', async () => {
    const [first, second, third] = [await me.opened(), await me.opened(), await me.opened()];
    await me.do(first.id, 'claim');
    await me.do(second.id, 'claim', 'approve');
    for (const [status, id] of [
      ['waiting', third.id],
      ['claimed', first.id],
      ['approved', second.id],
    ]) {
      const page = await me.page(`?status=${status}`);
      expect(page.requests.map((review) => review.id)).toEqual([id]);
      expect(page.pending).toBe(2);
    }
    expect((await me.page('?status=rejected')).requests).toEqual([]);
  });

  it('is read by a service of the tenant, which does nothing else', async () => {
    const { id } = await me.opened();
    const body = { name: 'a test', tenantId: '11111111-1111-4111-8111-111111111111' };
    const created = await app.send('POST', '/v1/platform/service-keys', body, {
      as: 'operator@gatehouse.test',
    });
    const { key } = (await created.json()) as { key: string };
    const headers = { authorization: `Bearer ${key}` };
    for (const path of ['/v1/hitl/requests', `/v1/hitl/requests/${id}`])
      expect((await app.call(path, { headers })).status).toBe(200);
    const claim = { method: 'POST', headers };
    expect(await refusalOf(await app.call(`/v1/hitl/requests/${id}/claim`, claim))).toMatchObject({
      error: 'forbidden',
    });
  });
});

describe('bad input', () => {
  const text = (length: number) => 'x'.repeat(length);

  it.each<[string, unknown]>([
    ['no title', {}],
    ['an empty title', { title: '' }],
    ['a blank title', { title: ' \t ' }],
    ['a title of 201', { title: text(201) }],
    ['a title of two lines', { title: 'a\nb' }],
    ['a title that is no text', { title: 1 }],
    ['details of 10,001', { title: 'a', details: text(10_001) }],
    ['details with an escape', { title: 'a', details: '\u001b[31m' }],
    ['details that are null', { title: 'a', details: null }],
    ['a member of the answer', { title: 'a', status: 'approved' }],
    ['a tenant', { title: 'a', tenantId: globexId }],
    ['a source', { title: 'a', source: 'scoring' }],
    ['a list', []],
    ['null', null],
  ])('opens nothing: %s', async (_, body) => {
    await expectRefused(app, 'invalid_request', () => me.send('', body));
  });

  it.each<
    [
      string,
      string | undefined,
      string | undefined,
      'invalid_request' | 'unsupported_media_type' | 'payload_too_large',
    ]
  >([
    ['no JSON', '{', json, 'invalid_request'],
    ['a NUL', '{"title":"a\\u0000"}', json, 'invalid_request'],
    ['half a character', '{"title":"\\ud800"}', json, 'invalid_request'],
    ['a member twice', '{"title":"a","title":"b"}', json, 'invalid_request'],
    ['__proto__', '{"title":"a","__proto__":{}}', json, 'invalid_request'],
    ['a form', 'title=a', 'application/x-www-form-urlencoded', 'unsupported_media_type'],
    ['nothing', undefined, undefined, 'unsupported_media_type'],
    ['65 KB', JSON.stringify({ title: 'a', details: text(65 * 1024) }), json, 'payload_too_large'],
  ])('opens nothing: %s', async (_, body, type, code) => {
    await expectRefused(app, code, () => me.sendText('', body, type));
  });

  it('takes what is as long as it may be', async () => {
    const longest = { title: '✓'.repeat(200), details: '✓'.repeat(10_000) };
    const answer = await me.send('', longest);
    expect([answer.status, await answer.json()]).toEqual([201, expect.objectContaining(longest)]);
  });

  it.each<[string, unknown]>([
    ['no outcome', { reason: 'a' }],
    ['another outcome', { outcome: 'waiting', reason: 'a' }],
    ['no reason', { outcome: 'approved' }],
    ['a blank reason', { outcome: 'approved', reason: ' \n ' }],
    ['a reason of 2,001', { outcome: 'approved', reason: text(2_001) }],
    ['a member too many', { outcome: 'approved', reason: 'a', decidedBy: 'me' }],
  ])('decides nothing: %s', async (_, body) => {
    const { id } = await inState('claimed by me');
    await expectRefused(app, 'invalid_request', () => me.send(`/${id}/decide`, body));
  });

  it.each([
    'status=open',
    'status=',
    'status=claimed&status=waiting',
    'limit=0',
    'limit=201',
    'cursor=abc',
    'tenant_id=x',
  ])('lists nothing: %s', async (query) => {
    expect(await refusalOf(await me.get(`?${query}`))).toMatchObject({ error: 'invalid_request' });
  });

  it.each(['abc', '%20', '{11111111-1111-4111-8111-111111111111}', '1'.repeat(32), '%00'])(
    'is no id: %s',
    async (id) => {
      for (const ask of [() => me.get(`/${id}`), () => me.act(id, 'claim'), () => me.act(id, 'approve')])
        expect((await refusalOf(await ask())).status).toBe(400);
    },
  );

  it('is looked at last: after what there is, how it is sent, and what has become of it', async () => {
    const decide = (id: string, body: string, type = json) => me.sendText(`/${id}/decide`, body, type);
    await expectRefused(app, 'unknown_review', () => decide(randomUUID(), 'x', 'text/plain'));
    const { id } = await inState('claimed by another');
    await expectRefused(app, 'unsupported_media_type', () => decide(id, 'x', 'text/plain'));
    await expectRefused(app, 'review_conflict', () => decide(id, '{'));
  });

  it('in capitals is the same id', async () => {
    const { id } = await me.opened();
    expect(await (await me.get(`/${id.toUpperCase()}`)).json()).toMatchObject({ id });
  });
});

describe('while the feature is off', () => {
  const operator = () => new Operator(app);
  afterAll(() => operator().change({ hitl: true }));

  it('nothing is shown, opened, claimed or decided, and it does not matter what is asked', async () => {
    const { id } = await inState('claimed by me');
    await operator().change({ hitl: false });
    const asks = [
      () => me.get(),
      () => me.open(),
      () => me.sendText('', '{', 'text/plain'),
      ...[id, randomUUID(), 'abc'].flatMap((each) => [
        () => me.get(`/${each}`),
        () => me.act(each, 'claim'),
        () => me.act(each, 'release'),
        () => me.act(each, 'approve'),
      ]),
    ];
    for (const ask of asks)
      expect(await expectRefused(app, 'feature_disabled', ask)).toMatchObject({
        feature: 'hitl',
        reason: 'not_entitled',
      });
    expect((await failureOf(await me.get())).status).toBe(403);
  });
});
