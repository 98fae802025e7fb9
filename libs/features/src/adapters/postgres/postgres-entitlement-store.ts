import type { DataSource } from 'typeorm';
import type { TenantEntitlements } from '../../domain/entitlement.js';
import { UnknownTenantError } from '../../domain/errors.js';
import type {
  EntitlementChange,
  EntitlementChangeResult,
  EntitlementCounts,
  EntitlementStore,
  TenantEntitlementRecords,
} from '../../ports/entitlement-store.js';
import { applyChange, type Announced } from './apply-change.js';
import { onPrimary } from './on-primary.js';
import { readEntitlements, readRecords } from './read-tenant.js';
import { isTenantId } from '../../domain/tenant-id.js';
import { countTenants } from './statements.js';

interface CountRow {
  readonly tenants: number;
  readonly feature: string | null;
  readonly on: number;
  readonly off: number;
}

/** Keeps entitlements in Postgres, in `client_features`. Reads always go to the primary. */
export class PostgresEntitlementStore implements EntitlementStore {
  /** @param announced on which ways a change tells of itself, in its own transaction: on none, unless it is said. */
  constructor(
    private readonly dataSource: DataSource,
    private readonly announced: Announced = {},
  ) {}

  async read(tenantId: string): Promise<TenantEntitlements | undefined> {
    if (!isTenantId(tenantId)) return undefined;
    return onPrimary(this.dataSource, (runner) => readEntitlements(runner, tenantId));
  }

  async readRecords(tenantId: string): Promise<TenantEntitlementRecords | undefined> {
    if (!isTenantId(tenantId)) return undefined;
    return onPrimary(this.dataSource, (runner) => readRecords(runner, tenantId));
  }

  async change(change: EntitlementChange): Promise<EntitlementChangeResult> {
    if (!isTenantId(change.tenantId)) throw new UnknownTenantError(change.tenantId);
    return this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const result = await applyChange(manager, change, this.announced);
      change.signal?.throwIfAborted();
      return result;
    });
  }

  async count(): Promise<EntitlementCounts> {
    const rows = await onPrimary(
      this.dataSource,
      (runner) => runner.query(countTenants) as Promise<CountRow[]>,
    );
    const byFeature = new Map<string, { on: number; off: number }>();
    // without any entitlement there is one row without a feature
    for (const { feature, on, off } of rows) if (feature !== null) byFeature.set(feature, { on, off });
    return { tenants: rows[0]?.tenants ?? 0, byFeature };
  }
}
