import type { EntityManager, QueryRunner } from 'typeorm';
import type { TenantEntitlements } from '../../domain/entitlement.js';
import type { TenantEntitlementRecords } from '../../ports/entitlement-store.js';
import { entitlementOf, recordOf, revisionOf, type EntitlementRow, type RecordRow } from './rows.js';
import { readSeveralTenants, readTenantEntitlements, readTenantRecords } from './statements.js';

type Queries = Pick<EntityManager | QueryRunner, 'query'>;
type TenantRow<Row> = Row & { readonly revision: string };

/** One committed state of a tenant, or undefined when there is none: a single statement. */
export async function readEntitlements(
  queries: Queries,
  tenantId: string,
): Promise<TenantEntitlements | undefined> {
  const rows = (await queries.query(readTenantEntitlements, [tenantId])) as TenantRow<EntitlementRow>[];
  return tenantOf(tenantId, rows, entitlementOf);
}

/** The same with provenance. */
export async function readRecords(
  queries: Queries,
  tenantId: string,
): Promise<TenantEntitlementRecords | undefined> {
  const rows = (await queries.query(readTenantRecords, [tenantId])) as TenantRow<RecordRow>[];
  return tenantOf(tenantId, rows, recordOf);
}

/** Of several tenants at once: a single statement. */
export async function readSeveralEntitlements(
  queries: Queries,
  tenantIds: readonly string[],
): Promise<readonly TenantEntitlements[]> {
  const rows = (await queries.query(readSeveralTenants, [tenantIds])) as (TenantRow<EntitlementRow> & {
    readonly id: string;
  })[];
  const byTenant = new Map<string, typeof rows>();
  for (const row of rows) byTenant.set(row.id, [...(byTenant.get(row.id) ?? []), row]);
  return [...byTenant].flatMap(([id, ofTenant]) => tenantOf(id, ofTenant, entitlementOf) ?? []);
}

function tenantOf<Row extends EntitlementRow, Value>(
  tenantId: string,
  rows: readonly TenantRow<Row>[],
  valueOf: (row: Row) => Value,
) {
  const [first] = rows;
  if (!first) return undefined;
  const entitlements = new Map<string, Value>();
  // a tenant without entitlements is one row without a feature
  for (const row of rows) if (row.feature !== null) entitlements.set(row.feature, valueOf(row));
  return { tenantId, revision: revisionOf(first.revision), entitlements };
}
