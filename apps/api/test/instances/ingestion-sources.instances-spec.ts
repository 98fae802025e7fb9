import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as later } from 'node:timers/promises';
import { feedOf, FeedServer } from '../support/feed-server.js';
import { waitUntil } from '../support/wait-until.js';
import { Cluster, expectStatus } from './support/cluster.js';
import { acmeId } from './support/demo.js';
import { bePatient } from './support/patience.js';

bePatient();

const count = 20;
const paths = Array.from({ length: count }, (_, n) => `/feed-${n}`);
/** Slow enough for somebody to be killed while it answers. */
const answerAfterMs = 300;

let feeds: FeedServer;
let cluster: Cluster;

beforeAll(async () => {
  feeds = await FeedServer.open();
  for (const path of paths) {
    feeds.answer(path, (_, answer) => {
      void later(answerAfterMs).then(() =>
        answer
          .writeHead(200, { 'content-type': 'application/feed+json' })
          .end(feedOf([{ id: 'only', content_text: `The text of ${path}` }])),
      );
    });
  }
  const environment = { INGESTION_SOURCE_HOSTS: feeds.origin };
  cluster = await Cluster.start({ name: 'ingestion-sources', redis: 'its own', environment });
});
afterAll(async () => {
  feeds.close();
  await cluster.end();
});

/** Adds the sources anew, not yet due. */
async function addAll(): Promise<void> {
  await cluster.database.query('DELETE FROM ingestion_sources');
  await cluster.database.query(
    `INSERT INTO ingestion_sources (id, tenant_id, name, url, next_at)
     SELECT gen_random_uuid(), '${acmeId}', path, '${feeds.origin}' || path, now() + interval '1 day'
     FROM unnest('{${paths.join()}}'::text[]) AS path`,
  );
}

/** Makes all due at once, as time would, and waits until each was read. */
async function period(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await cluster.database.query('UPDATE ingestion_sources SET next_at = now(), last_outcome = NULL');
  await meanwhile();
  await waitUntil('all are read', async () => (await countOf("last_outcome = 'read'")) === count, 60_000);
}

async function countOf(condition: string): Promise<number> {
  const [row] = await cluster.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ingestion_sources WHERE ${condition}`,
  );
  return row?.count ?? -1;
}

const requests = () => paths.map((path) => feeds.requests(path));
const documents = () =>
  cluster.database.query<{ external_id: string }>(
    `SELECT external_id FROM documents WHERE tenant_id = '${acmeId}'`,
  );

it('reads each source once a period, however many instances look for them', async () => {
  await addAll();
  const before = requests();
  await period();
  await period();
  expect(requests().map((each, n) => each - (before[n] ?? 0))).toEqual(Array(count).fill(2));
  expect(await documents()).toHaveLength(count);
  expect(cluster.crashes).toEqual([]);
});

it('reads again what an instance had begun that was killed, and nothing else', async () => {
  await addAll();
  const before = requests();
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
  await period(async () => {
    await waitUntil('some are being read', async () => Promise.resolve(sum(requests()) > sum(before) + 2));
    await cluster.instances[2].program.kill();
  });
  const asked = requests().map((each, n) => each - (before[n] ?? 0));
  expect(asked.filter((times) => times < 1 || times > 2)).toEqual([]);
  // two jobs of an instance are done at a time
  expect(sum(asked)).toBeLessThanOrEqual(count + 2);
  expect(await documents()).toHaveLength(count);
  expect(await countOf('claimed_until IS NOT NULL')).toBe(0);
  expectStatus(await cluster.instances[0].ask('/health/live'), 200);
  expect(cluster.crashes).toEqual([]);
});
