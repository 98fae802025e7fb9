import { request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../support/wait-until.js';
import { Cluster, type Headers } from './support/cluster.js';
import type { Instance } from './support/instance.js';
import { bePatient } from './support/patience.js';
import { rounds, type Redis } from './support/rounds.js';

bePatient();

let cluster: Cluster | undefined;
afterEach(() => cluster?.end());

/** A stream of billing events, with when it ended. */
interface Followed {
  text: string;
  endedAt: number | undefined;
}

function follow(through: Instance, headers: Headers): Followed {
  const followed: Followed = { text: '', endedAt: undefined };
  const options = {
    host: '127.0.0.1',
    port: through.port,
    path: '/v1/billing/stream',
    headers,
    agent: false,
  };
  const end = () => (followed.endedAt ??= performance.now());
  request(options, (answer) => {
    answer.on('data', (part: Buffer) => (followed.text += part.toString()));
    answer.on('close', end).on('error', end);
  })
    .on('error', end)
    .end();
  return followed;
}

const hasBegun = ({ text }: Followed) => text.includes('event: following\n');

/** Begins again where the feature is not on yet. */
async function begun(through: Instance, headers: Headers): Promise<Followed> {
  let followed = follow(through, headers);
  await waitUntil('the stream begins', async () => {
    if (followed.endedAt !== undefined) followed = follow(through, headers);
    return hasBegun(followed);
  });
  return followed;
}

describe('streams that are open when their feature is revoked through another instance', () => {
  it.each<[Redis, number, string]>([
    ['its own', 1_000, 'with Redis'],
    ['none', 5_000, 'without'],
  ])('have ended, with why, soon after the answer: Redis %s, within %i ms', async (redis, boundMs, how) => {
    cluster = await Cluster.start({ name: `billing-stream-${how.split(' ')[0] ?? ''}`, redis });
    const headers = await cluster.as('admin@acme.test');
    const lagsMs: number[] = [];
    for (let round = 0; round < rounds.streamsRevoked; round += 1) {
      const through = cluster.instances[round % 3] ?? cluster.instances[0];
      await cluster.change(through, true);
      const open = await Promise.all(cluster.instances.map((instance) => begun(instance, headers)));
      const { acknowledgedAt } = await cluster.change(through, false);
      await waitUntil('all have ended', async () => open.every(({ endedAt }) => endedAt !== undefined));
      for (const { text, endedAt = NaN } of open) {
        expect(text).toContain('event: revoked\n');
        expect(text).toContain('"error":"feature_disabled"');
        lagsMs.push(Math.max(0, endedAt - acknowledgedAt));
      }
    }
    lagsMs.sort((one, other) => one - other);
    const at = (share: number) => lagsMs[Math.ceil(share * lagsMs.length) - 1] ?? NaN;
    console.log(
      `Streams revoked ${how}: ${lagsMs.length}, ended p50/p99 ${Math.round(at(0.5))}/${Math.round(at(0.99))} ms after the answer`,
    );
    expect(at(0.99)).toBeLessThanOrEqual(boundMs);
    expect(cluster.crashes).toEqual([]);
  });
});
