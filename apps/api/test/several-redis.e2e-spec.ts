import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FeatureMetrics, FeatureService, parseChangeMessage, type ChangeMessage } from '@gatehouse/features';
import { Operator } from './support/operator.js';
import { decisions } from './support/read-metrics.js';
import { acmeId, type TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';
import { openTestRedis, type TestRedis } from './support/test-redis.js';
import { waitUntil } from './support/wait-until.js';

const channel = 'feature.flags.updated';
const gated = '/v1/billing/invoices';
let redis: TestRedis;
let apps: TestApps;
let here: TestApp;
let elsewhere: TestApp;
let operator: Operator;
const published: ChangeMessage[] = [];

beforeAll(async () => {
  redis = await openTestRedis(6);
  apps = await TestApps.create();
  // Redis alone: what arrives within milliseconds has come through it
  const environment = { REDIS_URL: redis.url, DATABASE_NOTIFY: 'false' };
  here = await apps.start('here', environment);
  elsewhere = await apps.start('elsewhere', environment);
  for (const app of [here, elsewhere]) {
    await waitUntil('it hears', async () => app.app.get(FeatureMetrics).feeds[0]?.state === 'subscribed');
    await app.cookieOf('member@acme.test');
  }
  operator = new Operator(here);
  await redis.subscribe(channel, (text) => {
    // anybody may send anything here
    const message = parseChangeMessage(text);
    if (message) published.push(message);
  });
});

afterAll(async () => {
  await apps.close();
  redis.close();
});

beforeEach(async () => {
  await operator.change({ billing: true });
  for (const app of [here, elsewhere]) await shown(app, 200);
});

const ask = async (app: TestApp) => (await app.call(gated, { as: 'member@acme.test' })).status;
const shown = (app: TestApp, status: number, deadlineMs = 1_000) =>
  waitUntil(`it answers ${status}`, async () => (await ask(app)) === status, deadlineMs);
const isHeld = (app: TestApp) => app.app.get(FeatureService).isFeatureEnabledHere(acmeId, 'billing');

describe('a change', () => {
  it('is published with its tenant, feature and revision, and says so', async () => {
    const { revision, propagation } = await operator.change({ billing: false });
    expect(propagation).toBe('published');
    const message = { tenantId: acmeId, feature: 'billing', revision };
    await waitUntil('it is heard', async () => published.some((each) => each.revision === revision));
    expect(published.filter((each) => each.revision === revision)).toEqual([message]);
  });

  it('is in force on the other instance before that reads its log again', async () => {
    const tookMs: number[] = [];
    for (const status of [403, 200, 403, 200, 403]) {
      await operator.change({ billing: status === 200 });
      const changed = performance.now();
      await shown(elsewhere, status);
      tookMs.push(performance.now() - changed);
    }
    // reading it each second would take half of one on average
    expect(tookMs.sort((a, b) => a - b)[2]).toBeLessThan(250);
  });
});

it('who has nothing in memory takes what the instances share, not the store', async () => {
  const start = (id: string) => apps.start(id, { REDIS_URL: redis.url });
  const [first, second] = [await start('first'), await start('second')];
  for (const app of [first, second]) await app.cookieOf('member@acme.test');
  await redis.client.flushDb();
  expect([await ask(first), await decisions(first, 'store', 'on')]).toEqual([200, 1]);
  await waitUntil('it is shared', async () => (await redis.client.dbSize()) > 1);
  expect(await ask(second)).toBe(200);
  expect([await decisions(second, 'shared', 'on'), await decisions(second, 'store', 'on')]).toEqual([1, 0]);
  for (const app of [first, second]) await apps.stop(app);
});

describe('who changes the tables by hand and says so', () => {
  const byHand = (enabled: boolean) =>
    here.query(`UPDATE client_features SET enabled = $2 WHERE client_id = $1 AND feature = 'billing'`, [
      ...[acmeId, enabled],
    ]);

  it.each([
    ['as little as can be', (clientId: string) => ({ clientId, feature: 'billing' })],
    ['with the tenant alone, in capitals', (clientId: string) => ({ clientId: clientId.toUpperCase() })],
    [
      'with more than is understood',
      (clientId: string) => ({ clientId, feature: 'billing', by: 'a script' }),
    ],
  ])('is seen by every instance within a second: %s', async (_, message) => {
    await byHand(false);
    await redis.client.publish(channel, JSON.stringify(message(acmeId)));
    for (const app of [here, elsewhere]) await shown(app, 403);
    await byHand(true);
    await redis.client.publish(channel, JSON.stringify(message(acmeId)));
    for (const app of [here, elsewhere]) await shown(app, 200);
  });
});

it('messages that are none are no reason to forget, to ask the store, or to stop listening', async () => {
  const about = (more: object) => JSON.stringify({ clientId: acmeId, feature: 'billing', ...more });
  const nasty = [
    ...['', ' ', '{', 'null', '[]', '1', '"x"', 'true', '\u0000', '\ud800', '{"clientId":null}', '{}'],
    ...['__proto__', 'abc', '*', `${acmeId} `, `{${acmeId}}`].map((clientId) => about({ clientId })),
    ...[-1, 1.5, '9', null, {}, [], true, 2 ** 53].map((revision) => about({ revision })),
    ...[1, null, {}, []].map((feature) => about({ feature })),
    `{"clientId":"${acmeId}","revision":1e400}`,
    `{"clientId":"${acmeId}","__proto__":{"revision":1},"feature":7}`,
    about({ padding: 'x'.repeat(10_240) }),
    '['.repeat(100_000),
  ];
  const storeAsked = await decisions(elsewhere, 'store', 'on');
  expect(isHeld(elsewhere)).toBe(true);
  for (const message of nasty) await redis.client.publish(channel, message);
  const { revision } = await operator.change({ hitl: false });
  await waitUntil('what came after them is heard', async () =>
    published.some((one) => one.revision === revision),
  );
  expect(await ask(elsewhere)).toBe(200);
  expect((await decisions(elsewhere, 'store', 'on')) - storeAsked).toBeLessThanOrEqual(1);
  expect(isHeld(elsewhere)).toBe(true);
  expect(elsewhere.app.get(FeatureMetrics).feeds).toEqual([{ name: 'redis', state: 'subscribed' }]);
  await operator.change({ billing: false, hitl: true });
  await shown(elsewhere, 403);
});

it('the end of a window is published within two seconds', async () => {
  const endsAt = Date.now() + 1_000;
  const window = { enabled: true, endsAt: new Date(endsAt).toISOString() };
  const { revision } = await operator.change({ hitl: window });
  const heard = () => published.filter((each) => each.revision === revision && each.feature === 'hitl');
  await waitUntil('both the change and the end are heard', async () => heard().length >= 2, 4_000);
  expect(Date.now()).toBeGreaterThanOrEqual(endsAt);
});
