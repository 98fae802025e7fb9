import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Cluster } from './support/cluster.js';
import { acmeId, globexId } from './support/demo.js';
import { poison, replaceByLists, type Forgery } from './support/poison.js';
import { plans, shownBy, snapshot } from './support/probe.js';
import type { RedisClient } from './support/redis-server.js';
import { rounds, testTimeoutMs } from './support/rounds.js';
import { Trial } from './support/trial.js';

jest.setTimeout(testTimeoutMs);

/** Short, so that every instance soon asks Redis again. */
const ttlMs = 1_000;
let cluster: Cluster;
let trial: Trial;

beforeAll(async () => {
  const environment = { FEATURE_CACHE_TTL_MS: String(ttlMs) };
  cluster = await Cluster.start({ name: 'poisoned', redis: 'its own', environment });
});
/** Acme's billing has been revoked, Globex's is on, and Redis holds both. */
beforeEach(async () => {
  await cluster.change(cluster.instances[0], true, globexId);
  trial = await Trial.begin(cluster, { tenantId: acmeId, headers: await cluster.as('admin@acme.test') });
  await trial.change(cluster.instances[0], false);
  await trial.untilShown();
  await globexIsOn();
});
afterEach(() => trial.end());
afterAll(() => cluster.end());

async function globexIsOn(): Promise<void> {
  const headers = await cluster.as('admin@globex.test');
  for (const probe of [snapshot, plans])
    for (const instance of cluster.instances)
      expect(await shownBy(probe, instance, headers)).toMatchObject({ kind: 'state', enabled: true });
}

/** Nothing was enabled meanwhile, nobody was harmed, and what is changed next arrives. */
async function unharmed(title: string): Promise<void> {
  await trial.watch(2 * ttlMs);
  await globexIsOn();
  await trial.change(cluster.instances[1], true);
  await trial.untilShown(cluster.instances, 5_000);
  await trial.judge(title, { boundMs: ttlMs });
  expect(cluster.crashes).toEqual([]);
}

const forged = (forge: Forgery) => (client: RedisClient) => poison(client, forge);
const other = (key: string) =>
  key.includes(acmeId) ? key.replace(acmeId, globexId) : key.replace(globexId, acmeId);

const poisons: Readonly<Record<string, (client: RedisClient) => Promise<number>>> = {
  'is not what was ever written there': forged(() => '\u0000{"enabled":true'),
  'is nothing': forged(() => ''),
  'is another tenant’s': forged((_, key, all) => all.get(other(key))),
  'was edited to grant everything': forged((value) => value.replaceAll('false', 'true')),
  'is of another type': replaceByLists,
};

describe('Redis, of which every value', () => {
  it.each(Object.keys(poisons))('%s, enables nothing and is mended by the next read', async (how) => {
    const spoil = poisons[how] ?? (() => Promise.resolve(0));
    expect(await cluster.redis.use(spoil)).toBeGreaterThan(0);
    await unharmed(`A value of Redis that ${how}`);
  });
});

const message = (members: object) => JSON.stringify({ clientId: acmeId, feature: 'billing', ...members });
const malformed = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  'true',
  '\u0000',
  '[['.repeat(5_000),
  message({ clientId: 1 }),
  message({ clientId: 'nobody' }),
  message({ clientId: [acmeId] }),
  message({ revision: '9' }),
  message({ revision: -1 }),
  message({ revision: 1.5 }),
  message({ feature: { billing: true }, enabled: true }),
  message({ padding: 'x'.repeat(2_000) }),
  `{"clientId":"${acmeId}","revision":1e400}`,
  `{"__proto__":{"clientId":"${acmeId}"},"constructor":{"prototype":{"enabled":true}}}`,
];

async function flood(client: RedisClient, messages: readonly string[], count: number): Promise<void> {
  const channels = new Set(['feature.flags.updated', ...(await client.pubSubChannels())]);
  for (let sent = 0; sent < count;) {
    const some = Array.from({ length: 100 }, (_, at) => messages[(sent + at) % messages.length] ?? '');
    await Promise.all([...channels].flatMap((channel) => some.map((text) => client.publish(channel, text))));
    sent += some.length * channels.size;
  }
}

describe('messages', () => {
  it('that make no sense, by the thousand and on every channel, harm nobody', async () => {
    await cluster.redis.use((client) => flood(client, malformed, rounds.malformedMessages));
    await unharmed('Malformed messages');
  });

  it('of a revision that never was keep nobody from reading those that are', async () => {
    const forgedRevision = message({ revision: Number.MAX_SAFE_INTEGER });
    await cluster.redis.use((client) => client.publish('feature.flags.updated', forgedRevision));
    await unharmed('A message of a revision that never was');
  });
});
