import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../support/wait-until.js';
import { Cluster, expectStatus, type Headers } from './support/cluster.js';
import { acmeId } from './support/demo.js';
import { jsonOf } from './support/exchange.js';
import type { Instance } from './support/instance.js';
import { bePatient } from './support/patience.js';
import { rounds, type Redis } from './support/rounds.js';
import { Stalls } from './support/stalls.js';
import { Trial } from './support/trial.js';

bePatient();

/** Once is enough to wait for this. */
const longMs = 60_000;
const nothing = () => undefined;

let cluster: Cluster;
let trial: Trial | undefined;

interface Fault {
  readonly begin: () => Promise<void> | void;
  readonly heal: () => Promise<void> | void;
}

const networks = () => cluster.instances.map(({ postgres }) => postgres);

const reopened = async () => {
  await Promise.all(networks().map((network) => network.open()));
};

const faults: Readonly<Record<string, Fault>> = {
  frozen: {
    begin: () => networks().forEach((network) => network.freeze()),
    heal: () => networks().forEach((network) => network.thaw()),
  },
  refused: {
    begin: () => networks().forEach((network) => network.shut()),
    heal: reopened,
  },
  killed: {
    begin: async () => {
      await cluster.database.cutConnections();
      networks().forEach((network) => network.shut());
    },
    heal: reopened,
  },
};

/** What every instance says, each within a second. */
async function told(path: string, headers: Headers) {
  const stalls = new Stalls();
  const answers = await Promise.all(cluster.instances.map((instance) => instance.ask(path, { headers })));
  stalls.end();
  for (const { begun, ended } of answers)
    expect(ended - begun - stalls.during(begun, ended)).toBeLessThanOrEqual(1_000);
  return answers.map((answer) => ({ status: answer.status, error: jsonOf(answer)['error'] }));
}

const everywhere = <Value>(value: Value) => [value, value, value];
const unverified = everywhere({ status: 503, error: 'feature_lookup_failed' });

/** Whose session is too old by now to be believed is asked about again, up to a quarter of a second after the return. */
async function recovered(instance: Instance) {
  await instance.untilReady(5_000);
  const headers = await cluster.as('operator@gatehouse.test');
  await waitUntil(
    `${instance.name} says who asks`,
    async () => (await instance.ask('/v1/auth/me', { headers })).status === 200,
    1_000,
  );
}

/** Every instance has read the tenant just now, and goes on being asked; nobody has read the one that is cold. */
async function warmed(name: string) {
  const cold = await cluster.newMember(name);
  const warm = await cluster.as('admin@acme.test');
  trial = await Trial.begin(cluster, { tenantId: acmeId, headers: warm });
  await trial.change(cluster.instances[0], false);
  const { acknowledgedAt } = await trial.change(cluster.instances[0], true);
  await trial.untilShown();
  return { warm, cold, readAt: acknowledgedAt, load: trial };
}

const settings = rounds.ttlMs.flatMap((ttlMs) =>
  (['its own', 'none'] as const).map((redis) => [ttlMs, redis] as const),
);

/** All of them once; without Redis, and with the longest TTL, the one that is hardest to notice. */
const faultsFor = (ttlMs: number, redis: Redis) =>
  ttlMs > longMs || !rounds.redis.includes(redis) ? ['frozen'] : Object.keys(faults);

describe.each(settings)('with a TTL of %d ms and a Redis: %s, while Postgres', (ttlMs, redis) => {
  beforeAll(async () => {
    const environment = { FEATURE_CACHE_TTL_MS: String(ttlMs) };
    cluster = await Cluster.start({ name: `p3-${ttlMs}-${redis}`.replace(' ', '-'), redis, environment });
  });
  afterEach(async () => {
    await trial?.end();
    await Promise.all(cluster.instances.map(recovered));
  });
  afterAll(() => cluster.end());

  it.each(faultsFor(ttlMs, redis))(
    'is %s, what was read is answered until it is too old and then refused, and what was not is refused at once',
    async (name) => {
      const { begin, heal } = faults[name] ?? { begin: nothing, heal: nothing };
      const { warm, cold, readAt, load } = await warmed(name);
      const goneAt = performance.now();
      await begin();
      // until then somebody may have read something
      const downAt = performance.now();
      try {
        expect(await told('/v1/features', warm)).toEqual(everywhere({ status: 200, error: undefined }));
        // the gate lets it through, and the handler cannot read its plans
        const throughTheGate = everywhere({ status: 503, error: 'store_unavailable' });
        expect(await told('/v1/billing/plans', warm)).toEqual(throughTheGate);
        expect(performance.now() - readAt).toBeLessThan(ttlMs);
        expect(await told('/v1/features', cold)).toEqual(unverified);
        expect(await told('/v1/billing/plans', cold)).toEqual(unverified);
        await pause(Math.max(0, downAt + ttlMs - performance.now()));
        // by then a session is too old as well, with the longest TTL
        const error: unknown = expect.stringMatching(/^(feature|identity)_lookup_failed$/);
        expect(await told('/v1/features', warm)).toEqual(everywhere({ status: 503, error }));
        expect(await told('/v1/billing/plans', warm)).toEqual(everywhere({ status: 503, error }));
      } finally {
        await heal();
      }
      await load.untilShown(cluster.instances, 5_000);
      const backAt = performance.now();
      expect(await told('/v1/features', cold)).toEqual(everywhere({ status: 200, error: undefined }));
      await load.judge(`Postgres ${name} for ${ttlMs} ms`, {
        boundMs: 1_000,
        mayBeUnverified: ({ begun, ended }) => ended > goneAt && begun < backAt,
      });
      expect(cluster.crashes).toEqual([]);
    },
  );
});

describe('a start while everything is down', () => {
  it.each(['frozen', 'refused'] as const)(
    'is alive and not ready, does not end, and is ready within 5 s of its return (%s)',
    async (how) => {
      cluster = await Cluster.prepare({ name: `down-${how}`, redis: 'its own' });
      const [instance] = cluster.instances;
      try {
        for (const proxy of instance.proxies)
          if (how === 'frozen') proxy.freeze();
          else proxy.shut();
        instance.program.start();
        await instance.untilAlive();
        expectStatus(await instance.ask('/health/ready'), 503);
        await pause(1_500);
        expectStatus(await instance.ask('/health/live'), 200);
        expectStatus(await instance.ask('/health/ready'), 503);
        for (const proxy of instance.proxies)
          if (how === 'frozen') proxy.thaw();
          else await proxy.open();
        await instance.untilReady(5_000);
        expect(cluster.crashes).toEqual([]);
      } finally {
        await cluster.end();
      }
    },
  );
});
