import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { bareEntitlement, changedEntitlements } from '../../domain/changed-entitlements.js';
import type { TenantEntitlements } from '../../domain/entitlement.js';
import { StaleRevisionError, UnknownTenantError } from '../../domain/errors.js';
import { afterChange } from '../../ports/after-change.js';
import type { EntitlementChange, EntitlementChangeResult } from '../../ports/entitlement-store.js';
import { changeEvent, messagesOf, type CommittedChange } from '../../ports/change-message.js';
import { readRecords } from './read-tenant.js';
import { rowOf } from './rows.js';
import { lockTenant, writeChange } from './statements.js';

/** On which ways a change tells of itself. */
export interface Announced {
  /** Leaves it in the outbox, for whoever publishes it. */
  readonly outbox?: boolean;
  /** Sends its messages over Postgres, to whoever listens there when it commits. */
  readonly notifies?: boolean;
}

/**
 * Applies a change inside the caller's transaction, which must be READ COMMITTED; the tenant's row lock orders
 * it among the others. Three round trips, however many features it names.
 */
export async function applyChange(
  manager: EntityManager,
  change: EntitlementChange,
  announced: Announced,
): Promise<EntitlementChangeResult> {
  await manager.query(lockTenant, [change.tenantId]);
  // a statement of its own: what was committed while waiting for the lock is visible only to the next one
  const before = await readRecords(manager, change.tenantId);
  if (!before) throw new UnknownTenantError(change.tenantId);
  refuseStale(change, before.revision);
  const changed = changedEntitlements(before.entitlements, change.entitlements);
  if (changed.length === 0) return { changeId: undefined, changed, before, current: before };
  const changeId = randomUUID();
  const provenance = [change.reason, change.actor, changeId, change.requestId ?? null];
  const [row] = await manager.query<{ created_at: Date }[]>(writeChange, [
    ...[change.tenantId, ...writtenBy(change, changed), ...provenance],
    JSON.stringify(Object.fromEntries(changed.map((key) => [key, loggedOf(key, before, change)]))),
    ...announcedBy(
      { tenantId: change.tenantId, revision: before.revision + 1, features: changed },
      announced,
    ),
    change.actorId ?? null,
  ]);
  if (!row) throw new UnknownTenantError(change.tenantId);
  const current = afterChange(before, change, changed, row.created_at.getTime());
  return { changeId, changed, before, current };
}

function refuseStale({ tenantId, expectedRevisions }: EntitlementChange, revision: number): void {
  if (expectedRevisions && !expectedRevisions.includes(revision)) {
    throw new StaleRevisionError(tenantId, expectedRevisions, revision);
  }
}

/** The keys that are unset, and the rows that are set. */
function writtenBy({ entitlements }: EntitlementChange, changed: readonly string[]): [string[], string] {
  const set = changed.flatMap((key) => {
    const entitlement = entitlements.get(key);
    return entitlement ? rowOf(key, entitlement) : [];
  });
  return [changed.filter((key) => !entitlements.get(key)), JSON.stringify(set)];
}

function loggedOf(key: string, before: TenantEntitlements, { entitlements }: EntitlementChange) {
  return {
    before: bareEntitlement(before.entitlements.get(key)),
    after: bareEntitlement(entitlements.get(key)),
  };
}

/** What waits in the outbox, and what is sent where: nothing, unless it is wanted. */
function announcedBy(committed: CommittedChange, { outbox = false, notifies = false }: Announced) {
  return [outbox ? committed.features : [], changeEvent, notifies ? messagesOf(committed) : []];
}
