import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { StoreDriver } from '../../testing/store-driver.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { applyChange } from './apply-change.js';
import { migratedDataSource } from './migrated-data-source.js';
import { PostgresChangeLog } from './postgres-change-log.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';

describe('PostgresChangeLog, when transactions overlap or the server is another one', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);
  const driver = new StoreDriver(() => ({
    store: new PostgresEntitlementStore(dataSource()),
    async addTenant(id) {
      await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [id]);
    },
  }));
  const on = new Map([['a', { enabled: true }]]);
  let log: PostgresChangeLog;
  let tenants: readonly string[];

  beforeEach(async () => {
    log = new PostgresChangeLog(dataSource());
    tenants = [await driver.newTenant(), await driver.newTenant()];
  });

  /** Of the tenants of this test, in their order: the highest revision that a reader is told. */
  async function told(position: string): Promise<(number | undefined)[]> {
    const { changes } = await log.since(position);
    return tenants.map((id) => changes.find(({ tenantId }) => tenantId === id)?.revision);
  }

  it('tells the change of a transaction that began first and commits last', async () => {
    const { position: begin } = await log.since(undefined);
    const [first, second] = [await opened(dataSource()), await opened(dataSource())];
    await write(first, tenants[0]);
    await write(second, tenants[1]);
    await second.commitTransaction();
    const { position: between } = await log.since(begin);
    expect(await told(begin)).toEqual([undefined, 1]);
    await first.commitTransaction();
    expect((await told(between))[0]).toBe(1);
    await Promise.all([first.release(), second.release()]);
  });

  it('tells a change whose reader found the end of the log before it was committed', async () => {
    const open = await opened(dataSource());
    await write(open, tenants[0]);
    const { changes, position } = await log.since(undefined);
    await open.commitTransaction();
    await open.release();
    expect([changes, (await told(position))[0]]).toEqual([[], 1]);
  });

  it('tells nothing of a change that was rolled back', async () => {
    const { position } = await log.since(undefined);
    const open = await opened(dataSource());
    await write(open, tenants[0]);
    await open.rollbackTransaction();
    await open.release();
    expect(await told(position)).toEqual([undefined, undefined]);
  });

  it('is complete for nobody who has read another server', async () => {
    await driver.change(tenants[0] ?? '', { a: { enabled: true } });
    const { isComplete, position } = await log.since('1700000000.000001/9000000000');
    expect([isComplete, (await log.since(position)).isComplete]).toEqual([false, true]);
  });

  it('takes no notice of rows whose transactions lie ahead, as those of a restored dump do', async () => {
    const { position } = await log.since(undefined);
    await driver.change(tenants[0] ?? '', { a: { enabled: true } });
    const restored = 'UPDATE entitlement_changes SET transaction_id = 9000000000 WHERE client_id = $1';
    await dataSource().query(restored, [tenants[0]]);
    expect(await told(position)).toEqual([undefined, undefined]);
  });

  async function write(runner: QueryRunner, tenantId = ''): Promise<void> {
    await applyChange(
      (await runner.connect()) as ClientBase,
      { tenantId, entitlements: on, reason: 'r', actor: 'o' },
      {},
    );
  }
});

async function opened(dataSource: DataSource): Promise<QueryRunner> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  return runner;
}
