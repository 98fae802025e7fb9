import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
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

  it('reads for a decision what a decision needs, and no more', async () => {
    const store = new PostgresEntitlementStore(dataSource());
    const tenantId = randomUUID();
    await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [tenantId]);
    const entitlement = { enabled: true, limit: 3, startsAt: 1_000, endsAt: 2_000 };
    const entitlements = new Map([['hitl', entitlement]]);
    await store.change({ tenantId, entitlements, reason: 'r', actor: 'o' });
    expect(await store.read(tenantId)).toEqual({ tenantId, revision: 1, entitlements });
  });
});
