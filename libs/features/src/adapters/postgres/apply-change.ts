import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { changedEntitlements } from '../../domain/changed-entitlements.js';
import type { Entitlement } from '../../domain/entitlement.js';
import { StaleRevisionError, UnknownTenantError } from '../../domain/errors.js';
import type { EntitlementChange, EntitlementChangeResult } from '../../ports/entitlement-store.js';
import { entitlementOf, revisionOf, type EntitlementRow } from './rows.js';
import {
  bumpRevision,
  deleteEntitlement,
  lockTenant,
  logChange,
  readTenant,
  upsertEntitlement,
} from './statements.js';

/** Applies a change inside the caller's transaction; the tenant's row lock orders it among the others. */
export async function applyChange(
  manager: EntityManager,
  change: EntitlementChange,
): Promise<EntitlementChangeResult> {
  const revision = await lockAt(manager, change);
  // a statement of its own: what was committed while waiting for the lock is visible only to the next one
  const before = await currentEntitlements(manager, change.tenantId);
  const changed = changedEntitlements(before, change.entitlements);
  if (changed.length === 0) return { changeId: undefined, revision, changed };
  for (const key of changed) await write(manager, change, key);
  return { changed, ...(await log(manager, change, changed, before)) };
}

async function lockAt(
  manager: EntityManager,
  { tenantId, expectedRevisions }: EntitlementChange,
): Promise<number> {
  const [row] = (await manager.query(lockTenant, [tenantId])) as { revision: string }[];
  if (!row) throw new UnknownTenantError(tenantId);
  const revision = revisionOf(row.revision);
  if (expectedRevisions && !expectedRevisions.includes(revision)) {
    throw new StaleRevisionError(tenantId, expectedRevisions, revision);
  }
  return revision;
}

async function currentEntitlements(
  manager: EntityManager,
  tenantId: string,
): Promise<Map<string, Entitlement>> {
  const rows = (await manager.query(readTenant, [tenantId])) as EntitlementRow[];
  return new Map(rows.filter((row) => row.feature !== null).map((row) => [row.feature, entitlementOf(row)]));
}

async function write(manager: EntityManager, change: EntitlementChange, key: string): Promise<void> {
  const wanted = change.entitlements.get(key);
  if (!wanted) {
    await manager.query(deleteEntitlement, [change.tenantId, key]);
    return;
  }
  const { enabled, limit = null, startsAt, endsAt } = wanted;
  const window = [timestamp(startsAt), timestamp(endsAt)];
  await manager.query(upsertEntitlement, [
    ...[change.tenantId, key, enabled, limit],
    ...window,
    ...[change.reason, change.actor],
  ]);
}

async function log(
  manager: EntityManager,
  change: EntitlementChange,
  changed: readonly string[],
  before: ReadonlyMap<string, Entitlement>,
): Promise<{ changeId: string; revision: number }> {
  const [rows] = (await manager.query(bumpRevision, [change.tenantId])) as [{ revision: string }[], number];
  const [{ revision } = { revision: '' }] = rows;
  const changeId = randomUUID();
  const changes = changed.map((key) => {
    return [key, { before: before.get(key) ?? null, after: change.entitlements.get(key) ?? null }];
  });
  const facts = [
    change.actor,
    change.reason,
    change.requestId ?? null,
    JSON.stringify(Object.fromEntries(changes)),
  ];
  await manager.query(logChange, [changeId, change.tenantId, revision, ...facts]);
  return { changeId, revision: revisionOf(revision) };
}

function timestamp(instant: number | undefined): Date | null {
  return instant === undefined ? null : new Date(instant);
}
