import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { bareEntitlement, changedEntitlements } from '../../domain/changed-entitlements.js';
import { StaleRevisionError, UnknownTenantError } from '../../domain/errors.js';
import { afterChange } from '../../ports/after-change.js';
import type { EntitlementChange, EntitlementChangeResult } from '../../ports/entitlement-store.js';
import { readRecords } from './read-records.js';
import { rowOf } from './rows.js';
import { lockTenant, writeChange } from './statements.js';

/**
 * Applies a change inside the caller's transaction, which must be READ COMMITTED; the tenant's row lock orders
 * it among the others. Three round trips, however many features it names.
 */
export async function applyChange(
  manager: EntityManager,
  change: EntitlementChange,
): Promise<EntitlementChangeResult> {
  await manager.query(lockTenant, [change.tenantId]);
  // a statement of its own: what was committed while waiting for the lock is visible only to the next one
  const before = await readRecords(manager, change.tenantId);
  if (!before) throw new UnknownTenantError(change.tenantId);
  refuseStale(change, before.revision);
  const changed = changedEntitlements(before.entitlements, change.entitlements);
  if (changed.length === 0) return { changeId: undefined, changed, current: before };
  const changeId = randomUUID();
  const logged = changed.map((key) => {
    const [was, is] = [before.entitlements.get(key), change.entitlements.get(key)];
    return [key, { before: bareEntitlement(was), after: bareEntitlement(is) }];
  });
  const writtenAt = await write(manager, change, changed, [changeId, Object.fromEntries(logged)]);
  return { changeId, changed, current: afterChange(before, change, changed, writtenAt) };
}

function refuseStale({ tenantId, expectedRevisions }: EntitlementChange, revision: number): void {
  if (expectedRevisions && !expectedRevisions.includes(revision)) {
    throw new StaleRevisionError(tenantId, expectedRevisions, revision);
  }
}

async function write(
  manager: EntityManager,
  change: EntitlementChange,
  changed: readonly string[],
  [changeId, logged]: readonly [string, unknown],
): Promise<number> {
  const set = changed.flatMap((key) => {
    const entitlement = change.entitlements.get(key);
    return entitlement ? rowOf(key, entitlement) : [];
  });
  const unset = changed.filter((key) => !change.entitlements.get(key));
  const provenance = [change.reason, change.actor, changeId, change.requestId ?? null];
  const parameters = [change.tenantId, unset, JSON.stringify(set), ...provenance, JSON.stringify(logged)];
  const [row] = await manager.query<{ created_at: Date }[]>(writeChange, parameters);
  if (!row) throw new UnknownTenantError(change.tenantId);
  return row.created_at.getTime();
}
