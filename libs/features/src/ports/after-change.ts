import { bareEntitlement } from '../domain/changed-entitlements.js';
import type { Instant } from '../domain/entitlement.js';
import type { EntitlementChange, EntitlementRecord, TenantEntitlementRecords } from './entitlement-store.js';

/** The state that a change leaves behind: one revision on, and what it changed bears its provenance. */
export function afterChange(
  before: TenantEntitlementRecords,
  change: EntitlementChange,
  changed: readonly string[],
  updatedAt: Instant,
): TenantEntitlementRecords {
  const { reason, actor: updatedBy } = change;
  const entitlements = new Map<string, EntitlementRecord>(before.entitlements);
  for (const key of changed) {
    const entitlement = bareEntitlement(change.entitlements.get(key));
    if (entitlement) entitlements.set(key, { ...entitlement, reason, updatedBy, updatedAt });
    else entitlements.delete(key);
  }
  return { ...before, revision: before.revision + 1, entitlements };
}
