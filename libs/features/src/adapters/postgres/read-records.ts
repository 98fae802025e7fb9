import type { EntityManager, QueryRunner } from 'typeorm';
import type { EntitlementRecord, TenantEntitlementRecords } from '../../ports/entitlement-store.js';
import { recordOf, revisionOf, type EntitlementRow } from './rows.js';
import { readTenant } from './statements.js';

type TenantRow = EntitlementRow & { readonly revision: string };

/** One committed state of a tenant, or undefined when there is none: a single statement. */
export async function readRecords(
  queries: Pick<EntityManager | QueryRunner, 'query'>,
  tenantId: string,
): Promise<TenantEntitlementRecords | undefined> {
  const rows = (await queries.query(readTenant, [tenantId])) as TenantRow[];
  const [first] = rows;
  if (!first) return undefined;
  const entitlements = new Map<string, EntitlementRecord>();
  // a tenant without entitlements is one row without a feature
  for (const row of rows) if (row.feature !== null) entitlements.set(row.feature, recordOf(row));
  return { tenantId, revision: revisionOf(first.revision), entitlements };
}
