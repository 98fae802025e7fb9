import type { DataSource, QueryRunner } from 'typeorm';
import type { TenantEntitlements } from '../../domain/entitlement.js';
import { UnknownTenantError } from '../../domain/errors.js';
import type {
  EntitlementChange,
  EntitlementChangeResult,
  EntitlementCounts,
  EntitlementStore,
  TenantEntitlementRecords,
} from '../../ports/entitlement-store.js';
import { applyChange } from './apply-change.js';
import { readRecords } from './read-records.js';
import { isTenantId } from './tenant-id.js';
import { countTenants } from './statements.js';

interface CountRow {
  readonly tenants: number;
  readonly feature: string | null;
  readonly on: number;
  readonly off: number;
}

/** Keeps entitlements in Postgres, in `client_features`. Reads always go to the primary. */
export class PostgresEntitlementStore implements EntitlementStore {
  constructor(private readonly dataSource: DataSource) {}

  read(tenantId: string): Promise<TenantEntitlements | undefined> {
    return this.readRecords(tenantId);
  }

  async readRecords(tenantId: string): Promise<TenantEntitlementRecords | undefined> {
    if (!isTenantId(tenantId)) return undefined;
    return this.onPrimary((runner) => readRecords(runner, tenantId));
  }

  async change(change: EntitlementChange): Promise<EntitlementChangeResult> {
    if (!isTenantId(change.tenantId)) throw new UnknownTenantError(change.tenantId);
    return this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const result = await applyChange(manager, change);
      change.signal?.throwIfAborted();
      return result;
    });
  }

  async count(): Promise<EntitlementCounts> {
    const rows = await this.onPrimary(async (runner) => (await runner.query(countTenants)) as CountRow[]);
    const byFeature = new Map<string, { on: number; off: number }>();
    // without any entitlement there is one row without a feature
    for (const { feature, on, off } of rows) if (feature !== null) byFeature.set(feature, { on, off });
    return { tenants: rows[0]?.tenants ?? 0, byFeature };
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
