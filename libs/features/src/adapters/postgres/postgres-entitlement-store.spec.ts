import { describe } from '@jest/globals';
import { entitlementStoreContract } from '../../testing/entitlement-store.contract.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';

describe('PostgresEntitlementStore', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);

  entitlementStoreContract(() => ({
    store: new PostgresEntitlementStore(dataSource()),
    async addTenant(tenantId) {
      await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [tenantId]);
    },
  }));
});
