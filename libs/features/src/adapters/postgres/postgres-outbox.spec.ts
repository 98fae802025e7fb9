import { describe } from '@jest/globals';
import { outboxContract } from '../../testing/outbox.contract.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';
import { PostgresOutbox } from './postgres-outbox.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';

describe('PostgresOutbox', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);

  outboxContract(() => ({
    outbox: new PostgresOutbox(dataSource()),
    store: new PostgresEntitlementStore(dataSource(), { outbox: true }),
    async addTenant(tenantId) {
      await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [tenantId]);
    },
  }));
});
