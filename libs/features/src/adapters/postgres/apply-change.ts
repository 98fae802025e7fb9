import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { changedEntitlements } from '../../domain/changed-entitlements.js';
import type { Entitlement } from '../../domain/entitlement.js';
import { StaleRevisionError, UnknownTenantError } from '../../domain/errors.js';
import type {
  EntitlementChange,
  EntitlementChangeResult,
  TenantEntitlementRecords,
} from '../../ports/entitlement-store.js';
import { readRecords } from './read-records.js';
import { bumpRevision, deleteEntitlement, lockTenant, logChange, upsertEntitlement } from './statements.js';

/** Applies a change inside the caller's transaction; the tenant's row lock orders it among the others. */
export async function applyChange(
  manager: EntityManager,
  change: EntitlementChange,
): Promise<EntitlementChangeResult> {
  await manager.query(lockTenant, [change.tenantId]);
  // a statement of its own: what was committed while waiting for the lock is visible only to the next one
  const before = await currentRecords(manager, change.tenantId);
  refuseStale(change, before.revision);
  const changed = changedEntitlements(before.entitlements, change.entitlements);
  if (changed.length === 0) return { changeId: undefined, changed, current: before };
  for (const key of changed) await write(manager, change, key);
  await manager.query(bumpRevision, [change.tenantId]);
  const changeId = await log(manager, change, changed, before);
  return { changeId, changed, current: await currentRecords(manager, change.tenantId) };
}

async function currentRecords(manager: EntityManager, tenantId: string): Promise<TenantEntitlementRecords> {
  const records = await readRecords(manager, tenantId);
  if (!records) throw new UnknownTenantError(tenantId);
  return records;
}

function refuseStale({ tenantId, expectedRevisions }: EntitlementChange, revision: number): void {
  if (expectedRevisions && !expectedRevisions.includes(revision)) {
    throw new StaleRevisionError(tenantId, expectedRevisions, revision);
  }
}

async function write(manager: EntityManager, change: EntitlementChange, key: string): Promise<void> {
  const wanted = change.entitlements.get(key);
  if (!wanted) {
    await manager.query(deleteEntitlement, [change.tenantId, key]);
    return;
  }
  const { enabled, limit = null, startsAt, endsAt } = wanted;
  const values = [enabled, limit, timestamp(startsAt), timestamp(endsAt), change.reason, change.actor];
  await manager.query(upsertEntitlement, [change.tenantId, key, ...values]);
}

async function log(
  manager: EntityManager,
  change: EntitlementChange,
  changed: readonly string[],
  before: TenantEntitlementRecords,
): Promise<string> {
  const changeId = randomUUID();
  const changes = changed.map((key) => {
    return [key, { before: bare(before.entitlements.get(key)), after: bare(change.entitlements.get(key)) }];
  });
  const facts = [
    change.actor,
    change.reason,
    change.requestId ?? null,
    JSON.stringify(Object.fromEntries(changes)),
  ];
  await manager.query(logChange, [changeId, change.tenantId, before.revision + 1, ...facts]);
  return changeId;
}

/** The entitlement alone, without its provenance: the log's row has its own. */
function bare(entitlement: Entitlement | null | undefined): Entitlement | null {
  if (!entitlement) return null;
  const { enabled, limit, startsAt, endsAt } = entitlement;
  return {
    enabled,
    ...(limit !== undefined && { limit }),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
  };
}

function timestamp(instant: number | undefined): Date | null {
  return instant === undefined ? null : new Date(instant);
}
