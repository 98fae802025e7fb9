import { describe } from '@jest/globals';
import { instanceRegistryContract } from '../../testing/instance-registry.contract.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';
import { PostgresInstanceRegistry } from './postgres-instance-registry.js';

describe('PostgresInstanceRegistry', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);
  /** The server's clock cannot be set: what is stored grows older instead. */
  const aged = [
    `UPDATE instances SET started_at = started_at - $1 * interval '1 ms', seen_at = seen_at - $1 * interval '1 ms'`,
    `UPDATE change_confirmations SET confirmed_at = confirmed_at - $1 * interval '1 ms'`,
    `UPDATE entitlement_changes SET created_at = created_at - $1 * interval '1 ms'`,
  ];

  instanceRegistryContract(() => ({
    registry: new PostgresInstanceRegistry(dataSource()),
    store: new PostgresEntitlementStore(dataSource()),
    async addTenant(tenantId) {
      await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [tenantId]);
    },
    async letPass(milliseconds) {
      for (const statement of aged) await dataSource().query(statement, [milliseconds]);
    },
  }));
});
