import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreDriver } from '../../testing/store-driver.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';
import { PostgresOutbox } from './postgres-outbox.js';

describe('PostgresOutbox, next to others', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);
  const driver = new StoreDriver(() => ({
    store: new PostgresEntitlementStore(dataSource(), { outbox: true }),
    async addTenant(id) {
      await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [id]);
    },
  }));
  const on = { enabled: true };
  let outbox: PostgresOutbox;
  let tenantId: string;

  beforeEach(async () => {
    await dataSource().query('DELETE FROM entitlement_outbox');
    outbox = new PostgresOutbox(dataSource());
    tenantId = await driver.newTenant();
  });

  /** The revisions that a drain publishes. */
  async function drained(): Promise<number[]> {
    const revisions: number[] = [];
    await outbox.drain(async ({ revision }) => void revisions.push(revision));
    return revisions;
  }

  it('leaves nothing of a change that is not committed', async () => {
    const late = { signal: AbortSignal.abort(new Error('late')) };
    await expect(driver.change(tenantId, { a: on }, late)).rejects.toThrow('late');
    expect(await outbox.depth()).toBe(0);
  });

  it('stays empty when the store is not told to fill it', async () => {
    const store = new PostgresEntitlementStore(dataSource());
    await store.change({ tenantId, entitlements: new Map([['a', on]]), reason: 'r', actor: 'o' });
    expect(await outbox.depth()).toBe(0);
  });

  it('takes on again, once its claim is over, what an instance died over', async () => {
    await driver.change(tenantId, { a: on });
    await new Promise((isPublishing) => {
      void outbox.drain(() => new Promise(() => isPublishing(undefined)));
    });
    expect(await drained()).toEqual([]);
    await dataSource().query(`UPDATE entitlement_outbox SET claimed_until = claimed_until - interval '2 s'`);
    expect(await drained()).toEqual([1]);
  });

  it('waits neither for a change that is being made nor makes it wait', async () => {
    await driver.change(tenantId, { a: on });
    const runner = dataSource().createQueryRunner();
    await runner.startTransaction();
    await runner.query('UPDATE entitlement_outbox SET revision = 2 WHERE client_id = $1', [tenantId]);
    expect(await drained()).toEqual([]);
    await outbox.settle({ tenantId, revision: 1 });
    await runner.commitTransaction();
    await runner.release();
    expect(await drained()).toEqual([2]);
  });

  it('gives back what the bus would not take, and what it had no time for', async () => {
    await driver.change(tenantId, { a: on });
    await outbox.drain(() => Promise.reject(new Error('the bus is down')));
    expect(await drained()).toEqual([1]);
  });

  it('takes on the oldest 500 at a time', async () => {
    await dataSource().query(
      `WITH added AS (INSERT INTO tenants (name) SELECT 'many' || n FROM generate_series(1, 501) n RETURNING id)
       INSERT INTO entitlement_outbox (client_id, revision, features) SELECT id, 1, '{a}' FROM added`,
    );
    expect([(await drained()).length, await outbox.depth()]).toEqual([500, 1]);
  });

  it('goes with its tenant', async () => {
    await driver.change(tenantId, { a: on });
    await dataSource().query('DELETE FROM tenants WHERE id = $1', [tenantId]);
    expect(await drained()).toEqual([]);
  });
});
