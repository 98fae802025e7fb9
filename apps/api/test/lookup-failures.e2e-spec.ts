import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EntitlementsUnavailableError,
  featureCatalogue,
  FeatureService,
  GatedJobs,
  type FeatureKey,
} from '@gatehouse/features';
import { Pool } from 'pg';
import { Telemetry } from '../src/telemetry/index.js';
import { FaultProxy } from './support/fault-proxy.js';
import { allOn } from './support/gated.js';
import { Operator } from './support/operator.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { acmeId, startTestApp, type TestApp } from './support/test-app.js';
import { openTestRedis, type TestRedis } from './support/test-redis.js';
import { waitUntil } from './support/wait-until.js';

let database: Awaited<ReturnType<typeof createScratchDatabase>>;
/** Not through the proxy. */
let owner: Pool;
let redis: TestRedis;
let proxies: Readonly<Record<'Postgres' | 'Redis', FaultProxy>>;
let app: TestApp;
let features: FeatureService;

beforeAll(async () => {
  database = await createScratchDatabase();
  owner = new Pool({ connectionString: database.url, max: 1 });
  redis = await openTestRedis(9);
  proxies = { Postgres: new FaultProxy(new URL(database.url)), Redis: new FaultProxy(new URL(redis.url)) };
  for (const proxy of Object.values(proxies)) await proxy.open();
  // what is known is kept, and not for long
  const environment = { DATABASE_URL: proxies.Postgres.url, REDIS_URL: proxies.Redis.url };
  app = await startTestApp({ ...environment, FEATURE_CACHE_TTL_MS: '1000' });
  features = app.app.get(FeatureService);
});

afterAll(async () => {
  await app.close();
  for (const proxy of Object.values(proxies)) proxy.shut();
  redis.close();
  await owner.end();
  await database.drop();
});

type Store = keyof typeof proxies;
type How = 'frozen' | 'gone';
let away: readonly Store[] = [];

function lose(stores: readonly Store[], how: How): void {
  away = how === 'gone' ? stores : [];
  for (const store of stores) {
    if (how === 'frozen') proxies[store].freeze();
    else proxies[store].shut();
  }
}

beforeEach(async () => {
  await new Operator(app).change(allOn);
  // who has found Postgres gone does not ask again at once
  await waitUntil('it can be checked again', () => isOn('ingestion'), 3_000);
});

afterEach(async () => {
  for (const store of away) await proxies[store].open();
  away = [];
  for (const proxy of Object.values(proxies)) proxy.thaw();
  await waitUntil('it is ready again', () => app.isReady(), 5_000);
});

const keys = [...featureCatalogue.keys()] as FeatureKey[];
const isOn = (key: FeatureKey) => features.isFeatureEnabled(acmeId, key);
const isUnverified = async () => !(await isOn('ingestion'));
const events = { feature: 'ingestion', events: [{ name: 'a.first' }, { name: 'a.second' }] };
/** What the job and the telemetry would change. */
const stored = async () =>
  (
    await owner.query(
      `SELECT (SELECT json_agg(d ORDER BY id) FROM documents d), (SELECT json_agg(u) FROM billing_usage u),
        (SELECT count(*)::int FROM telemetry_events) AS telemetry`,
    )
  ).rows as unknown[];
const addDocument = () =>
  owner.query(`INSERT INTO documents (id, tenant_id, external_id, title, body)
    SELECT id, '${acmeId}', id, 'A title', 'A text' FROM gen_random_uuid() AS id`);

describe.each<[readonly Store[], How]>([
  [['Postgres'], 'frozen'],
  [['Postgres'], 'gone'],
  [['Postgres', 'Redis'], 'frozen'],
  [['Postgres', 'Redis'], 'gone'],
])('while %j is %s', (stores, how) => {
  beforeEach(async () => {
    lose(stores, how);
    await waitUntil('what was known has ended', isUnverified, 3_000);
  });

  it('every feature is off for who asks whether it is on', async () => {
    expect(await Promise.all(keys.map(isOn))).toEqual(keys.map(() => false));
  });

  it('who asks why sees that nobody can say, and who asks for all gets the error and nothing partial', async () => {
    const decisions = await Promise.all(keys.map((key) => features.decide(acmeId, key)));
    expect(new Set(decisions.map(({ reason }) => reason))).toEqual(new Set(['lookup_failed']));
    await expect(features.snapshot(acmeId)).rejects.toBeInstanceOf(EntitlementsUnavailableError);
  });

  it('a job is parked with its work untouched, and telemetry says nothing, neither then nor later', async () => {
    await addDocument();
    const before = await stored();
    const telemetry = app.app.get(Telemetry, { strict: false });
    const unverified = telemetry.count('unverified');
    expect(await app.app.get(GatedJobs).run('ingestion.process', acmeId)).toBe('parked');
    await telemetry.emit({ tenantId: acmeId, source: 'server' }, events);
    expect(telemetry.count('unverified')).toBe(unverified + 2);
    expect(await stored()).toEqual(before);
  });
});

describe.each<How>(['frozen', 'gone'])('while Redis alone is %s', (how) => {
  beforeEach(() => lose(['Redis'], how));

  const isSaid = (reason: string) =>
    waitUntil(
      `Postgres says: ${reason}`,
      async () => (await features.decide(acmeId, 'ingestion')).reason === reason,
      3_000,
    );

  // a change that comes late is answered 503 and not made; asking again is safe
  const isChanged = (ingestion: boolean) =>
    waitUntil(
      `it is changed to ${ingestion}`,
      async () => (await new Operator(app).patch({ ingestion })).status === 200,
      3_000,
    );

  it('Postgres says, both ways, and jobs go on', async () => {
    await isSaid('entitled');
    await isChanged(false);
    await isSaid('not_entitled');
    await isChanged(true);
    await isSaid('entitled');
    // the queue runs again what fails because Postgres was found gone a moment ago, by the test before
    const run = () =>
      app.app
        .get(GatedJobs)
        .run('ingestion.process', acmeId)
        .catch(() => 'failed');
    await waitUntil('the job is done', async () => (await run()) === 'done', 3_000);
  });
});

it('what was parked meanwhile is processed, and no telemetry of then is there', async () => {
  const ofAcme = `SELECT FROM documents WHERE tenant_id = '${acmeId}'`;
  const unfinished = `${ofAcme} AND status <> 'processed'`;
  // one that was begun when Postgres went is left to others after ten seconds
  await waitUntil('all is processed', async () => (await app.query(unfinished)).length === 0, 25_000);
  expect(await app.query(ofAcme)).toHaveLength(4);
  const ofThen = events.events.map(({ name }) => name);
  expect(await app.query('SELECT FROM telemetry_events WHERE name = ANY ($1)', [ofThen])).toEqual([]);
});
