import { PostgresEntitlementStore, StaleRevisionError, type EntitlementStore } from '@gatehouse/features';
import type { DataSource } from 'typeorm';
import { seedDemoBilling } from '../billing/index.js';
import { seedDemoUsers } from '../identity/index.js';
import { createTenant } from '../platform/tenants/index.js';
import { demoTenants, type DemoTenant } from './demo-data.js';
import { seedDemoActivity } from './seed-demo-activity.js';

/** Creates what the demo needs where it is missing. What is there stays as it is; killed anywhere, it goes on. */
export async function seedDemo(dataSource: DataSource, password: string): Promise<void> {
  const store = new PostgresEntitlementStore(dataSource);
  for (const tenant of demoTenants) {
    await createTenant(dataSource, tenant);
    await entitle(store, tenant);
    await seedDemoBilling(dataSource, tenant.id);
    if (tenant.hasPast) await seedDemoActivity(dataSource, tenant.id);
  }
  await seedDemoUsers(dataSource, password);
}

/** Only a tenant whose entitlements nobody has ever changed: later changes were made on purpose. */
async function entitle(store: EntitlementStore, { id, entitledTo }: DemoTenant): Promise<void> {
  const entitlements = new Map(entitledTo.map((feature) => [feature, { enabled: true }]));
  try {
    await store.change({
      tenantId: id,
      entitlements,
      reason: 'Demo data',
      actor: 'demo',
      actorId: 'system:demo',
      expectedRevisions: [0],
    });
  } catch (error) {
    if (!(error instanceof StaleRevisionError)) throw error;
  }
}
