import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Cluster } from './support/cluster.js';
import { acmeId, globexId } from './support/demo.js';
import { heldBy, poison, replaceByLists, type Forgery, type Held } from './support/poison.js';
import { plans, shownBy, snapshot } from './support/probe.js';
import type { RedisClient } from './support/redis-server.js';
import { bePatient } from './support/patience.js';
import { rounds } from './support/rounds.js';
import { Trial } from './support/trial.js';

bePatient();

const boundMs = 5_000;
let cluster: Cluster;
let trial: Trial;
/** What Redis held before the revoke. */
let before: Held;

beforeAll(async () => {
  cluster = await Cluster.start({ name: 'poisoned', redis: 'its own' });
});
/** Acme's billing has been revoked, Globex's is on, and Redis holds both. */
beforeEach(async () => {
  await cluster.change(cluster.instances[0], true, globexId);
  trial = await Trial.begin(cluster, { tenantId: acmeId, headers: await cluster.as('admin@acme.test') });
  before = await cluster.redis.use(heldBy);
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
  await trial.watch();
  await globexIsOn();
  await trial.change(cluster.instances[1], true);
  await trial.untilShown(cluster.instances, boundMs);
  await trial.judge(title, { boundMs });
  expect(cluster.crashes).toEqual([]);
}

const forged = (forge: Forgery) => (client: RedisClient) => poison(client, forge);
const other = (place: string) =>
  place.includes(acmeId) ? place.replace(acmeId, globexId) : place.replace(globexId, acmeId);

const poisons: Readonly<Record<string, (client: RedisClient) => Promise<number>>> = {
  'is not what was ever written there': forged(() => '\u0000{"enabled":true'),
  'is nothing': forged(() => ''),
  'is another tenant’s': forged((_, place, all) => all.get(other(place))),
  'was edited to grant everything': forged((value) => value.replaceAll('false', 'true')),
  'is what it was before the revoke': forged((_, place) => before.get(place)),
  'is of another type': replaceByLists,
};

describe('Redis, of which every value', () => {
  it.each(Object.keys(poisons))('%s, enables nothing and is mended by the next read', async (how) => {
    const spoil = poisons[how] ?? (() => Promise.resolve(0));
    expect(await cluster.redis.use(spoil)).toBeGreaterThan(0);
    // whoever has lost the connection trusts nothing of its own any more, and reads this
    for (const { redis } of cluster.instances) redis.reset();
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
  '1',
  '999999999',
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
