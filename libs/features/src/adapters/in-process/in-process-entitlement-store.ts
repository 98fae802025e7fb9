import { randomUUID } from 'node:crypto';
import { changedEntitlements } from '../../domain/changed-entitlements.js';
import { StaleRevisionError, UnknownTenantError } from '../../domain/errors.js';
import { afterChange } from '../../ports/after-change.js';
import { systemClock, type Clock } from '../../ports/clock.js';
import type {
  EntitlementChange,
  EntitlementChangeResult,
  EntitlementCounts,
  EntitlementStore,
  TenantEntitlementRecords,
} from '../../ports/entitlement-store.js';

/** Keeps entitlements in this process: for tests, trials and the first five minutes. Nothing survives it. */
export class InProcessEntitlementStore implements EntitlementStore {
  private readonly tenants = new Map<string, TenantEntitlementRecords>();

  constructor(private readonly clock: Clock = systemClock) {}

  /** Makes a tenant known, at revision 0 and without entitlements. */
  addTenant(tenantId: string): void {
    if (!this.tenants.has(tenantId))
      this.tenants.set(tenantId, { tenantId, revision: 0, entitlements: new Map() });
  }

  async read(tenantId: string): Promise<TenantEntitlementRecords | undefined> {
    return this.tenants.get(tenantId);
  }

  readRecords(tenantId: string): Promise<TenantEntitlementRecords | undefined> {
    return this.read(tenantId);
  }

  async change(change: EntitlementChange): Promise<EntitlementChangeResult> {
    const held = this.tenants.get(change.tenantId);
    if (!held) throw new UnknownTenantError(change.tenantId);
    const { expectedRevisions } = change;
    if (expectedRevisions && !expectedRevisions.includes(held.revision)) {
      throw new StaleRevisionError(change.tenantId, expectedRevisions, held.revision);
    }
    const changed = changedEntitlements(held.entitlements, change.entitlements);
    if (changed.length === 0) return { changeId: undefined, changed, current: held };
    change.signal?.throwIfAborted();
    const current = afterChange(held, change, changed, this.clock.now());
    this.tenants.set(change.tenantId, current);
    return { changeId: randomUUID(), changed, current };
  }

  async count(): Promise<EntitlementCounts> {
    const byFeature = new Map<string, { on: number; off: number }>();
    for (const [key, { enabled }] of [...this.tenants.values()].flatMap(({ entitlements }) => [
      ...entitlements,
    ])) {
      const { on, off } = byFeature.get(key) ?? { on: 0, off: 0 };
      byFeature.set(key, enabled ? { on: on + 1, off } : { on, off: off + 1 });
    }
    return { tenants: this.tenants.size, byFeature };
  }
}
