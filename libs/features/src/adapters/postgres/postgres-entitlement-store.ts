import type { DataSource } from 'typeorm';
import type { TenantEntitlements } from '../../domain/entitlement.js';
import type {
  EntitlementChange,
  EntitlementChangeResult,
  EntitlementCounts,
  EntitlementRecord,
  EntitlementStore,
  TenantEntitlementRecords,
} from '../../ports/entitlement-store.js';
import { applyChange } from './apply-change.js';
import { recordOf, revisionOf, type EntitlementRow } from './rows.js';
import { countStates, countTenants, readTenant } from './statements.js';

type TenantRow = EntitlementRow & { readonly revision: string };
type CountRow = { readonly feature: string; readonly on: number; readonly off: number };

/** Keeps entitlements in Postgres, in `client_features`. Reads always go to the primary. */
export class PostgresEntitlementStore implements EntitlementStore {
  constructor(private readonly dataSource: DataSource) {}

  read(tenantId: string): Promise<TenantEntitlements | undefined> {
    return this.readRecords(tenantId);
  }

  async readRecords(tenantId: string): Promise<TenantEntitlementRecords | undefined> {
    const rows = await this.query<TenantRow>(readTenant, [tenantId]);
    const [first] = rows;
    if (!first) return undefined;
    const entitlements = new Map<string, EntitlementRecord>();
    for (const row of rows) if (row.feature !== null) entitlements.set(row.feature, recordOf(row));
    return { tenantId, revision: revisionOf(first.revision), entitlements };
  }

  change(change: EntitlementChange): Promise<EntitlementChangeResult> {
    return this.dataSource.transaction((manager) => applyChange(manager, change));
  }

  async count(): Promise<EntitlementCounts> {
    const [total] = await this.query<{ tenants: number }>(countTenants);
    const states = await this.query<CountRow>(countStates);
    return {
      tenants: total?.tenants ?? 0,
      byFeature: new Map(states.map(({ feature, on, off }) => [feature, { on, off }])),
    };
  }

  /** On the primary: TypeORM sends bare queries to a replica, which may lag behind a revoke. */
  private async query<Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.dataSource.createQueryRunner('master');
    try {
      return (await runner.query(statement, parameters)) as Row[];
    } finally {
      await runner.release();
    }
  }
}
