import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Telemetry, telemetryOutcomes } from '../src/telemetry/index.js';
import { FaultProxy } from './support/fault-proxy.js';
import { Operator } from './support/operator.js';
import { metricOf } from './support/read-metrics.js';
import { expectRefused } from './support/refused.js';
import { ReviewUser } from './support/reviews.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { withinASecond } from './support/stopwatch.js';
import { Subscriber } from './support/subscriber.js';
import { acmeId, startTestApp, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

const path = '/v1/telemetry/events';
const as = 'member@acme.test';
const viewed = { name: 'page.viewed', properties: { page: 'plans', rows: 3, wide: true } };
const clicked = { name: 'button.pressed' };
const two = { feature: 'billing', events: [viewed, clicked] };

let database: Awaited<ReturnType<typeof createScratchDatabase>>;
let proxy: FaultProxy;
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  database = await createScratchDatabase();
  proxy = new FaultProxy(new URL(database.url));
  await proxy.open();
  // nothing is kept, so that every question is put to Postgres
  app = await startTestApp({ DATABASE_URL: proxy.url, FEATURE_CACHE_TTL_MS: '0' });
  operator = new Operator(app);
});

afterAll(async () => {
  await app.close();
  proxy.shut();
  await database.drop();
});

beforeEach(async () => {
  await operator.change({ billing: null });
  await app.query('DELETE FROM telemetry_events');
});

afterEach(() => proxy.thaw());

const send = (body: unknown) => app.send('POST', path, body, { as });
const rows = () =>
  app.query('SELECT tenant_id, feature, source, name, properties FROM telemetry_events ORDER BY name DESC');

async function counts(): Promise<Readonly<Record<string, number>>> {
  const sample = (outcome: string) => metricOf(app, `gatehouse_telemetry_events_total{outcome="${outcome}"}`);
  const pairs = telemetryOutcomes.map(async (outcome) => [outcome, await sample(outcome)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

/** What became of two events, by the aggregate alone. */
async function becomeOf(emit: () => Promise<unknown>): Promise<string[]> {
  const before = await counts();
  await emit();
  const after = await counts();
  return telemetryOutcomes.flatMap((outcome) =>
    after[outcome] === before[outcome] ? [] : `${outcome} ${(after[outcome] ?? 0) - (before[outcome] ?? 0)}`,
  );
}

/** The same answer, whatever becomes of the events. */
async function heard(body: unknown): Promise<void> {
  const answer = await withinASecond(() => send(body));
  expect([answer.status, await answer.text()]).toEqual([204, '']);
}

describe('events of a feature that is on', () => {
  it('are recorded, with the tenant of who sent them', async () => {
    expect(await becomeOf(() => heard(two))).toEqual(['emitted 2']);
    const row = { tenant_id: acmeId, feature: 'billing', source: 'web' };
    expect(await rows()).toEqual([
      { ...row, name: viewed.name, properties: viewed.properties },
      { ...row, name: clicked.name, properties: {} },
    ]);
  });

  it('that cannot be written are gone, all of them, and nobody is told', async () => {
    await app.query('ALTER TABLE telemetry_events ADD CONSTRAINT refused CHECK (name <> $$button.pressed$$)');
    try {
      expect(await becomeOf(() => heard(two))).toEqual(['failed 2']);
    } finally {
      await app.query('ALTER TABLE telemetry_events DROP CONSTRAINT refused');
    }
    expect(await rows()).toEqual([]);
  });
});

describe('what areas of the service do', () => {
  const done = (name: string) =>
    waitUntil(`${name} is told`, async () => (await rows()).some((row) => row['name'] === name), 10_000);

  it('is told when it is done, and not when it was refused', async () => {
    await operator.change({ hitl: true, ingestion: true, 'scoring-pro': true });
    const reviewer = await ReviewUser.signIn(app, as);
    expect((await reviewer.send('', {})).status).toBe(400);
    const { id } = await reviewer.opened();
    await reviewer.do(id, 'claim');
    await reviewer.do(id, 'approve');
    const documents = [{ externalId: 'a', title: 'Foxes', text: 'The quick brown fox' }];
    await app.send('POST', '/v1/ingestion/documents', { documents }, { as });
    await app.send('POST', '/v1/scoring/relevance', { query: 'fox' }, { as });
    const admin = await Subscriber.signIn(app, 'admin@acme.test');
    await admin.change({ seats: 21 });
    for (const name of ['documents.added', 'documents.processed', 'relevance.scored', 'review.decided'])
      await done(name);
    await done('subscription.changed');
    const told = (await rows()).map(({ source, name }) => [source, name]);
    expect(told.filter(([, name]) => name === 'review.opened')).toEqual([['server', 'review.opened']]);
  });
});

describe('events of a feature that is off', () => {
  it('leave nothing behind, and the answer does not say so', async () => {
    await operator.change({ billing: false });
    expect(await becomeOf(() => heard(two))).toEqual(['off 2']);
    expect(await rows()).toEqual([]);
  });

  it('nor do those that the service itself would tell', async () => {
    await operator.change({ billing: false });
    const telemetry = app.app.get(Telemetry, { strict: false });
    expect(await becomeOf(() => telemetry.emit({ tenantId: acmeId, source: 'server' }, two))).toEqual([
      'off 2',
    ]);
    expect(await rows()).toEqual([]);
  });
});

describe('while nobody can say whether the feature is on', () => {
  it('nothing is recorded, then or later', async () => {
    const before = await counts();
    expect((await app.call('/v1/features', { as })).status).toBe(200);
    proxy.freeze();
    await heard(two);
    proxy.thaw();
    await waitUntil('it is ready', () => app.isReady(), 5_000);
    expect((await counts())['unverified']).toBe((before['unverified'] ?? NaN) + 2);
    expect(await rows()).toEqual([]);
  });
});

describe('bad events', () => {
  const event = (more: object) => ({ feature: 'billing', events: [clicked, { ...clicked, ...more }] });
  const many = (count: number): Record<string, number> =>
    Object.fromEntries(Array.from({ length: count }, (_, place) => [`word_${place}`, place]));

  it.each([
    ['of no feature', { events: [clicked] }],
    ['of an unknown feature', { feature: 'nothing', events: [clicked] }],
    ['none', { feature: 'billing', events: [] }],
    ['too many', { feature: 'billing', events: Array.from({ length: 51 }, () => clicked) }],
    ['of another tenant', { ...two, tenantId: acmeId }],
    ['without a name', { feature: 'billing', events: [{}] }],
    ['a name that is no word', event({ name: 'Page Viewed' })],
    ['a name that is too long', event({ name: 'a'.repeat(65) })],
    ['a member that nobody knows', event({ at: '2026-01-01T00:00:00Z' })],
    ['properties within properties', event({ properties: { page: { path: '/' } } })],
    ['a property with control characters', event({ properties: { page: 'a\u0000b' } })],
    ['a property that is too long', event({ properties: { page: 'a'.repeat(201) } })],
    ['too many properties', event({ properties: many(21) })],
    ['a property whose name is no word', event({ properties: { 'Page Viewed': 1 } })],
  ])('are refused, and the good ones beside them are not recorded: %s', async (_, body) => {
    await expectRefused(app, 'invalid_request', () => send(body));
  });
});
