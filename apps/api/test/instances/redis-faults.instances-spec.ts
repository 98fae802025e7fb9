import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Cluster } from './support/cluster.js';
import { acmeId } from './support/demo.js';
import { bePatient } from './support/patience.js';
import { rounds } from './support/rounds.js';
import { Trial } from './support/trial.js';

bePatient();

const boundMs = 5_000;
let cluster: Cluster;
let trial: Trial | undefined;

// without NOTIFY: what is proved is that nobody needs it
beforeAll(async () => {
  cluster = await Cluster.start({ name: 'p2', redis: 'its own', environment: { DATABASE_NOTIFY: 'false' } });
});
afterEach(() => trial?.end());
afterAll(() => cluster.end());

interface Fault {
  readonly begin: () => Promise<void> | void;
  readonly heal: () => Promise<void> | void;
}

const faults: Readonly<Record<string, () => Fault>> = {
  'is killed': () => ({
    begin: () => cluster.redis.program.kill(),
    heal: () => cluster.redis.restart(),
  }),
  'is frozen': () => ({
    begin: () => cluster.redis.program.freeze(),
    heal: () => cluster.redis.program.resume(),
  }),
  'is out of reach of one instance, which cannot know': () => ({
    begin: () => cluster.instances[1].redis.freeze(),
    heal: () => cluster.instances[1].redis.thaw(),
  }),
  'hears one instance, which does not hear it': () => ({
    begin: () => cluster.instances[1].redis.freeze(['toClient']),
    heal: () => cluster.instances[1].redis.thaw(),
  }),
  'breaks off with the one that writes': () => ({
    begin: () => {
      cluster.instances[0].redis.reset();
      cluster.instances[0].redis.shut();
    },
    heal: () => cluster.instances[0].redis.open(),
  }),
};

describe('a revoke while Redis', () => {
  it.each(Object.keys(faults))('%s is denied everywhere within 5 s, and for good', async (name) => {
    const { begin, heal } = faults[name]?.() ?? { begin: () => undefined, heal: () => undefined };
    trial = await Trial.begin(cluster, { tenantId: acmeId, headers: await cluster.as('admin@acme.test') });
    for (let round = 0; round < rounds.redisFaults; round += 1) {
      await begin();
      await trial.change(cluster.instances[0], false);
      await trial.untilShown();
      await heal();
      await trial.watch();
      await trial.change(cluster.instances[0], true);
      await trial.untilShown();
    }
    await trial.judge(`Revoked while Redis ${name}`, { boundMs });
    expect(cluster.crashes).toEqual([]);
  });
});
