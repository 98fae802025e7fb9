import { describe, expect, it } from '@jest/globals';
import { changeLogContract } from '../../testing/change-log.contract.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';
import { PostgresChangeLog } from './postgres-change-log.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';

describe('PostgresChangeLog', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);

  changeLogContract(() => ({
    log: new PostgresChangeLog(dataSource()),
    store: new PostgresEntitlementStore(dataSource(), { outbox: true }),
    async addTenant(tenantId) {
      await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [tenantId]);
    },
  }));

  it('is complete for nobody who has read another server’s, or the same one’s before it was started anew', async () => {
    const log = new PostgresChangeLog(dataSource());
    const { position } = await log.since(undefined);
    const elsewhere = position.replace(/^[^/]+/, '1234567890.5');
    expect(await log.since(elsewhere)).toEqual({
      changes: [],
      isComplete: false,
      position: expect.any(String),
    });
  });
});
