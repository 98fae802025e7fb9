import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Cluster, type Headers } from './support/cluster.js';
import { globexId } from './support/demo.js';
import { jsonOf } from './support/exchange.js';
import type { Instance } from './support/instance.js';
import { bePatient } from './support/patience.js';
import { rounds, type Redis } from './support/rounds.js';

bePatient();

let cluster: Cluster;
let headers: Headers;

const read = (instance: Instance, token: string) =>
  instance.ask('/v1/features', { headers: { ...headers, 'entitlements-min-revision': token } });

/** Begins and ends a cluster around the tests of a `describe`. */
function useCluster(redis: Redis): void {
  beforeAll(async () => {
    cluster = await Cluster.start({ name: `own-writes-${redis}`.replace(' ', '-'), redis });
    headers = await cluster.as('admin@acme.test');
  });
  beforeEach(() => cluster.instances.flatMap(({ proxies }) => proxies).forEach((proxy) => proxy.thaw()));
  afterAll(() => cluster.end());
}

const wheres: Readonly<Record<Redis, readonly string[]>> = {
  'its own': ['in reach', 'out of reach of those that read'],
  none: ['is not there'],
};

describe.each(rounds.redis)('a read with the token of a write (Redis: %s)', (redis) => {
  useCluster(redis);

  it.each(wheres[redis])(
    'is as fresh as the write on every instance, and never goes backwards: Redis %s',
    async (where) => {
      const [writer, ...readers] = cluster.instances;
      if (where === 'out of reach of those that read') readers.forEach((reader) => reader.redis.freeze());
      const wrong: string[] = [];
      for (let write = 0; write < rounds.ownWrites / 2; write += 1) {
        const enabled = write % 2 === 0;
        const { revision, token } = await cluster.change(writer, enabled);
        const answer = await read(readers[write % readers.length] ?? writer, token);
        const shown = jsonOf(answer)['revision'];
        if (token === '') wrong.push(`revision ${revision} has no token`);
        if (shown !== revision) wrong.push(`${answer.status}: revision ${String(shown)} after ${revision}`);
        if (answer.ended - answer.begun > 1_000) wrong.push(`${Math.round(answer.ended - answer.begun)} ms`);
      }
      expect({ count: wrong.length, first: wrong.slice(0, 5) }).toEqual({ count: 0, first: [] });
      expect(cluster.crashes).toEqual([]);
    },
  );
});

describe('a token', () => {
  useCluster('its own');

  const forge: Readonly<Record<string, (token: string) => string | Promise<string>>> = {
    'that was edited': (token) => token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    'of another tenant': async () => {
      const [writer] = cluster.instances;
      await cluster.change(writer, true, globexId);
      return (await cluster.change(writer, false, globexId)).token;
    },
    'of a revision to come': (token) => token.replace(/\d+/, (digits) => String(Number(digits) + 1_000)),
    'that is negative': () => '-1',
    'that is garbage': () => 'x'.repeat(500),
  };

  it.each(Object.keys(forge))('%s is refused at once', async (what) => {
    const [writer, reader] = cluster.instances;
    await cluster.change(writer, false);
    const { token } = await cluster.change(writer, true);
    const forged = (await forge[what]?.(token)) ?? '';
    expect(forged).not.toBe(token);
    const { status, begun, ended } = await read(reader, forged);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(ended - begun).toBeLessThanOrEqual(500);
  });
});
