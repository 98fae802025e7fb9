import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../support/wait-until.js';
import { changeReason, Cluster } from './support/cluster.js';
import { acmeId } from './support/demo.js';
import { bePatient } from './support/patience.js';
import { rounds, type Redis } from './support/rounds.js';
import { Trial } from './support/trial.js';

bePatient();

let cluster: Cluster;
let trial: Trial | undefined;

afterEach(() => trial?.end());

async function countOf(table: 'entitlement_changes' | 'entitlement_outbox', revision?: number) {
  const [row] = await cluster.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE client_id = $1 AND revision = coalesce($2, revision)`,
    [acmeId, revision],
  );
  return row?.count;
}

describe.each<Redis>(['its own', 'none'])(
  'a writer that is killed between its COMMIT and telling anybody (Redis: %s)',
  (redis) => {
    // without NOTIFY, which would close the gap that this is about
    beforeAll(async () => {
      const environment = { DATABASE_NOTIFY: 'false' };
      cluster = await Cluster.start({ name: `writer-killed-${redis}`.replace(' ', '-'), redis, environment });
    });
    afterAll(() => cluster.end());

    it('has revoked: the others deny within 5 s, there is one change, and nothing is left to tell', async () => {
      const [writer, ...others] = cluster.instances;
      const headers = await cluster.as('admin@acme.test');
      for (let round = 0; round < rounds.writersKilled; round += 1) {
        trial = await Trial.begin(cluster, { tenantId: acmeId, headers });
        const revision = (trial.changes[0]?.revision ?? 0) + 1;
        await trial.leave(writer);
        if (redis !== 'none') writer.redis.freeze();
        // one statement, which commits itself
        const committed = writer.postgres.freezeAt({ text: changeReason, when: 'after' });
        const sentAt = performance.now();
        const answer = cluster.patch(writer, false);
        await Promise.race([committed, answer]);
        const acknowledgedAt = performance.now();
        await writer.program.kill();
        expect((await answer).status).toBe('cut');
        trial.record({ sentAt, acknowledgedAt, revision, enabled: false });
        await trial.untilShown(others);
        const isTold = async () => (await countOf('entitlement_outbox')) === 0;
        await waitUntil('the outbox is empty', isTold, 5_000 - (performance.now() - acknowledgedAt));
        expect(await countOf('entitlement_changes', revision)).toBe(1);
        for (const proxy of writer.proxies) proxy.thaw();
        await writer.start();
        await trial.watch();
        await trial.judge('Writer killed after COMMIT', { boundMs: 5_000 });
      }
      expect(cluster.crashes).toEqual([]);
    });
  },
);
