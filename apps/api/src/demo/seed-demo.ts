import { PostgresEntitlementStore } from '@gatehouse/features';
import type { DataSource } from 'typeorm';
import { seedDemoBilling } from '../billing/index.js';
import { seedDemoUsers } from '../identity/index.js';
import { createTenant } from '../platform/tenants/create-tenant.js';
import { demoTenants } from './demo-data.js';

/** Creates what the demo needs where it is missing. What is there stays as it is. */
export async function seedDemo(dataSource: DataSource, password: string): Promise<void> {
  const store = new PostgresEntitlementStore(dataSource);
  for (const { id, name, entitledTo } of demoTenants) {
    const created = await createTenant(dataSource, { id, name });
    // a tenant that was there already may have been changed on purpose
    if (!created) continue;
    const entitlements = new Map(entitledTo.map((feature) => [feature, { enabled: true }]));
    await store.change({ tenantId: id, entitlements, reason: 'Demo data', actor: 'demo' });
    await seedDemoBilling(dataSource, id);
  }
  await seedDemoUsers(dataSource, password);
}
