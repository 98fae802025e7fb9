import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Cluster, type ClusterOptions } from './support/cluster.js';
import { acmeId } from './support/demo.js';
import { bePatient } from './support/patience.js';
import { rounds } from './support/rounds.js';
import { Trial } from './support/trial.js';

bePatient();

const everyMs = 200;
let cluster: Cluster | undefined;
let trial: Trial | undefined;

afterEach(async () => {
  await trial?.end();
  await cluster?.end();
});

type Joined = Omit<ClusterOptions, 'name'>;
const withoutNotify = { DATABASE_NOTIFY: 'false' };

describe('a change that was acknowledged by one instance', () => {
  it.each<[string, string, number, Joined]>([
    ['Redis and NOTIFY', 'p1', 1_000, { redis: 'its own' }],
    ['Redis alone', 'p1-redis', 1_000, { redis: 'its own', environment: withoutNotify }],
    ['NOTIFY alone', 'p1-notify', 5_000, { redis: 'none' }],
    ['polling alone', 'p1-polling', 5_000, { redis: 'none', environment: withoutNotify }],
  ])('is what all show within its bound: joined by %s', async (by, name, boundMs, joined) => {
    cluster = await Cluster.start({ name, ...joined });
    trial = await Trial.begin(cluster, { tenantId: acmeId, headers: await cluster.as('admin@acme.test') });
    for (let toggle = 0; toggle < (name === 'p1' ? rounds.toggles : rounds.togglesBeside); toggle += 1) {
      const due = performance.now() + everyMs;
      const through = cluster.instances[toggle % 3] ?? cluster.instances[0];
      await trial.change(through, toggle % 2 === 1);
      await pause(Math.max(0, due - performance.now()));
    }
    await trial.untilShown();
    await trial.watch(1_200);
    await trial.judge(`Joined by ${by}, within ${boundMs} ms`, { boundMs });
    expect(cluster.crashes).toEqual([]);
  });
});
