import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { waitUntil } from '../support/wait-until.js';
import { Cluster, expectStatus } from './support/cluster.js';
import { acmeId } from './support/demo.js';
import type { Exchange } from './support/exchange.js';
import { bePatient } from './support/patience.js';
import { isFull } from './support/rounds.js';

bePatient();

const documents = isFull ? 10_000 : 500;
const batch = 50;
const toggleEveryMs = 1_000;
/** How long after a revoke somebody may still be let in (P1), in seconds. */
const bound = 1;

/** Fires when nothing is toggled any more, also where the test fails. */
const end = new AbortController();
let cluster: Cluster;

beforeAll(async () => {
  cluster = await Cluster.start({ name: 'ingestion', redis: 'its own' });
});
afterAll(() => {
  end.abort();
  return cluster.end();
});

async function turn(through: number, on: boolean): Promise<void> {
  const change = async () =>
    cluster.instances[through]?.ask(`/v1/platform/tenants/${acmeId}/features`, {
      method: 'PATCH',
      headers: await cluster.as('operator@gatehouse.test'),
      body: { features: { ingestion: on }, reason: 'a toggle of the tests' },
    });
  await waitUntil(`ingestion is ${on ? 'on' : 'off'}`, async () => (await change())?.status === 200);
}

/** Sends one batch until it is taken in: while ingestion is off, and from an instance that is gone, again. */
async function post(from: number): Promise<void> {
  const headers = await cluster.as('admin@acme.test');
  const sent = Array.from({ length: batch }, (_, n) => ({
    externalId: `document-${from + n}`,
    title: `Document ${from + n}`,
    text: 'The quick brown foxes were jumping over the lazy dogs all day.',
  }));
  const send = (): Promise<Exchange> => {
    const instance = cluster.instances[(from / batch) % 2] ?? cluster.instances[0];
    return instance.ask('/v1/ingestion/documents', { method: 'POST', headers, body: { documents: sent } });
  };
  await waitUntil(
    'a batch is taken in',
    async () => (await send()).status === 202,
    isFull ? 600_000 : 30_000,
  );
}

const count = async (condition: string) => {
  const [row] = await cluster.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM documents WHERE tenant_id = '${acmeId}' AND (${condition})`,
  );
  return row?.count ?? -1;
};

/** Those processed longer after a revoke than anybody may still be let in, and before the next grant. */
const processedWhileOff = `
  EXISTS (
    SELECT FROM (
      SELECT created_at AS off_at, lead(created_at) OVER (ORDER BY revision) AS on_at,
        changes -> 'ingestion' -> 'after' ->> 'enabled' AS enabled
      FROM entitlement_changes WHERE client_id = '${acmeId}' AND changes ? 'ingestion'
    ) AS window_
    WHERE enabled = 'false' AND processed_at > off_at + interval '${bound} s'
      AND processed_at < coalesce(on_at, 'infinity')
  )`;

it('loses no document and processes none while off, though ingestion is toggled and an instance is killed', async () => {
  let toggles = 0;
  const toggling = (async () => {
    for (; !end.signal.aborted; toggles += 1) {
      await turn(toggles % 2, toggles % 2 === 1);
      await pause(toggleEveryMs);
    }
  })();
  for (let from = 0; from < documents; from += batch) {
    await post(from);
    if (from === documents / 2) await cluster.instances[2].program.kill();
  }
  expect(await count('true')).toBe(documents);
  end.abort();
  await toggling;
  await turn(0, true);
  console.log(`${documents} documents, ${toggles} toggles of ingestion, one instance killed`);
  await waitUntil(
    'all are processed',
    async () => (await count("status = 'processed'")) === documents,
    isFull ? 600_000 : 45_000,
  );
  expect(await count('attempts > 0 OR claimed_until IS NOT NULL')).toBe(0);
  expect(await count(processedWhileOff)).toBe(0);
  expectStatus(await cluster.instances[0].ask('/health/live'), 200);
  expect(cluster.crashes).toEqual([]);
});
