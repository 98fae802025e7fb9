import { beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock, type Clock } from '../../ports/clock.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { StoreDriver } from '../../testing/store-driver.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';

describe('a change in Postgres that comes too late', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);
  let store: PostgresEntitlementStore;
  const driver = new StoreDriver(() => ({
    store,
    async addTenant(id) {
      await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [id]);
    },
  }));
  let tenantId: string;
  const change = (enabled: boolean, answerWithinMs = 300) =>
    driver.change(tenantId, { a: { enabled } }, { answerWithinMs });
  const refused = { code: 'GH001' };

  async function setUp(clock: Clock): Promise<void> {
    store = new PostgresEntitlementStore(dataSource(), { outbox: true }, clock);
    tenantId = await driver.newTenant();
  }

  beforeEach(() => setUp(systemClock));

  /** The revision, and how many rows there are of what a change leaves behind. */
  async function traces(): Promise<number[]> {
    const rows = await dataSource().query<{ count: number }[]>(
      `SELECT entitlement_revision::int AS count FROM tenants WHERE id = $1
       UNION ALL SELECT count(*)::int FROM client_features WHERE client_id = $1
       UNION ALL SELECT count(*)::int FROM entitlement_changes WHERE client_id = $1
       UNION ALL SELECT count(*)::int FROM entitlement_outbox WHERE client_id = $1`,
      [tenantId],
    );
    return rows.map(({ count }) => count);
  }

  it('waits for another of its tenant no longer than there is time, and is not made afterwards', async () => {
    const holder = dataSource().createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM tenants WHERE id = $1 FOR UPDATE', [tenantId]);
    const begin = performance.now();
    await expect(change(true)).rejects.toMatchObject({ code: '55P03' });
    expect(performance.now() - begin).toBeLessThan(300);
    await holder.rollbackTransaction();
    await holder.release();
    expect(await traces()).toEqual([0, 0, 0, 0]);
  });

  it('is refused by the server’s clock when it arrives late; the next one is not', async () => {
    // a clock that stands still: what it says is soon is over by the time it is there
    await setUp(new ManualClock());
    await change(true);
    await dataSource().query('SELECT pg_sleep(0.25)');
    await expect(change(false)).rejects.toMatchObject(refused);
    expect(await traces()).toEqual([1, 1, 1, 1]);
    expect((await change(false)).current.revision).toBe(2);
  });

  it('is refused when its own work takes too long, and leaves nothing', async () => {
    await dataSource().query(
      `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.25); RETURN NEW; END $$;
       CREATE TRIGGER dawdle AFTER INSERT ON entitlement_changes FOR EACH ROW EXECUTE FUNCTION dawdle()`,
    );
    await expect(change(true)).rejects.toMatchObject(refused);
    await dataSource().query('DROP TRIGGER dawdle ON entitlement_changes');
    expect(await traces()).toEqual([0, 0, 0, 0]);
  });

  it('is refused when there is no time at all', async () => {
    await expect(change(true, 0)).rejects.toMatchObject(refused);
    expect(await traces()).toEqual([0, 0, 0, 0]);
  });
});
