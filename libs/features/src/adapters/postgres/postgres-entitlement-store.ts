import type { DataSource, QueryRunner } from 'typeorm';
import type { TenantEntitlements } from '../../domain/entitlement.js';
import type {
  EntitlementChange,
  EntitlementChangeResult,
  EntitlementCounts,
  EntitlementStore,
  TenantEntitlementRecords,
} from '../../ports/entitlement-store.js';
import { applyChange } from './apply-change.js';
import { readRecords } from './read-records.js';
import { countStates, countTenants } from './statements.js';

type CountRow = { readonly feature: string; readonly on: number; readonly off: number };

/** Keeps entitlements in Postgres, in `client_features`. Reads always go to the primary. */
export class PostgresEntitlementStore implements EntitlementStore {
  constructor(private readonly dataSource: DataSource) {}

  read(tenantId: string): Promise<TenantEntitlements | undefined> {
    return this.readRecords(tenantId);
  }

  readRecords(tenantId: string): Promise<TenantEntitlementRecords | undefined> {
    return this.onPrimary((runner) => readRecords(runner, tenantId));
  }

  change(change: EntitlementChange): Promise<EntitlementChangeResult> {
    return this.dataSource.transaction((manager) => applyChange(manager, change));
  }

  count(): Promise<EntitlementCounts> {
    return this.onPrimary(async (runner) => {
      const [total] = (await runner.query(countTenants)) as { tenants: number }[];
      const states = (await runner.query(countStates)) as CountRow[];
      const byFeature = new Map(states.map(({ feature, on, off }) => [feature, { on, off }]));
      return { tenants: total?.tenants ?? 0, byFeature };
    });
  }

  /** TypeORM sends bare queries to a replica where there is one, and a replica may lag behind a revoke. */
  private async onPrimary<Value>(read: (runner: QueryRunner) => Promise<Value>): Promise<Value> {
    const runner = this.dataSource.createQueryRunner('master');
    try {
      return await read(runner);
    } finally {
      await runner.release();
    }
  }
}
