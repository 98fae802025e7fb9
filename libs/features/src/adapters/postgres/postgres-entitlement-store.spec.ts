import { afterAll, beforeAll, describe } from '@jest/globals';
import { entitlementStoreContract } from '../../testing/entitlement-store.contract.js';
import { openFeatureDatabase, type FeatureDatabase } from '../../testing/feature-database.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';

describe('PostgresEntitlementStore', () => {
  let database: FeatureDatabase;

  beforeAll(async () => {
    database = await openFeatureDatabase();
  });
  afterAll(() => database.close());

  entitlementStoreContract(() => ({
    store: new PostgresEntitlementStore(database.dataSource),
    addTenant: database.addTenant,
  }));
});
