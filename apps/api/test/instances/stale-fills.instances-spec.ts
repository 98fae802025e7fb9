import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Cluster } from './support/cluster.js';
import { shownBy, snapshot } from './support/probe.js';
import { bePatient } from './support/patience.js';
import { rounds } from './support/rounds.js';
import { Trial } from './support/trial.js';

bePatient();

let cluster: Cluster;
let trial: Trial | undefined;

beforeAll(async () => {
  cluster = await Cluster.start({ name: 'stale-fills', redis: 'its own' });
});
afterEach(() => trial?.end());
afterAll(() => cluster.end());

/** Delays of one instance's network: less than its deadlines, so that what is late does arrive. */
interface Late {
  readonly delay: () => void;
  /** How long after the first question the state before has been read, and is on its way, at the earliest. */
  readonly readAfterMs: number;
  /** Whether Redis has the tenant by then. */
  readonly isShared: 'shared' | 'not shared';
}

const reader = () => cluster.instances[1];

const late: Readonly<Record<string, Late>> = {
  'whose answer from Postgres is late': {
    delay: () => reader().postgres.delay(130, ['toClient']),
    readAfterMs: 140,
    isShared: 'not shared',
  },
  'whose fill is late in Redis': {
    delay: () => reader().redis.delay(100, ['toServer']),
    readAfterMs: 110,
    isShared: 'not shared',
  },
  'whose answer from Redis is late': {
    delay: () => reader().redis.delay(100, ['toClient']),
    readAfterMs: 10,
    isShared: 'shared',
  },
};

async function revokeMeanwhile({ delay, readAfterMs, isShared }: Late, title: string, round: number) {
  const [writer] = cluster.instances;
  // a tenant that nobody has read, so that there is something to fill, and readers that come later have a load to join
  const { id: tenantId, headers } = await cluster.newTenant(`${title}, ${round}`);
  const before = await cluster.change(writer, true, tenantId);
  if (isShared === 'shared') await shownBy(snapshot, writer, headers);
  delay();
  trial = Trial.resume(cluster, { tenantId, headers }, [{ ...before, enabled: true }]);
  await pause(readAfterMs + (round % 6) * 15);
  await trial.change(writer, false);
  for (const proxy of reader().proxies) proxy.thaw();
  const thawedAt = performance.now();
  await trial.untilShown();
  await trial.watch();
  await trial.judge(title, {
    boundMs: 1_000,
    // a connection that was made meanwhile may have been given up
    mayBeUnverified: ({ instance, begun }) => instance === reader().name && begun < thawedAt,
  });
}

describe('a read of the state before, on its way while a revoke is acknowledged elsewhere,', () => {
  it.each(Object.entries(late))('brings nothing back: one %s', async (how, network) => {
    for (let round = 0; round < rounds.staleFills; round += 1)
      await revokeMeanwhile(network, `A read ${how}`, round);
    expect(cluster.crashes).toEqual([]);
  });
});
