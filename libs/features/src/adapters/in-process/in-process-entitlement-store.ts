import { randomUUID } from 'node:crypto';
import { changedEntitlements } from '../../domain/changed-entitlements.js';
import type { Instant } from '../../domain/entitlement.js';
import { StaleRevisionError, UnknownTenantError } from '../../domain/errors.js';
import { afterChange } from '../../ports/after-change.js';
import type { CommittedChange } from '../../ports/change-message.js';
import { systemClock, type Clock } from '../../ports/clock.js';
import type {
  EntitlementChange,
  EntitlementChangeResult,
  EntitlementCounts,
  EntitlementStore,
  TenantEntitlementRecords,
} from '../../ports/entitlement-store.js';

/** A change as whoever follows the store hears of it. */
export interface StoredChange extends CommittedChange {
  readonly changeId: string;
  readonly committedAt: Instant;
}

/** Keeps entitlements in this process: for tests, trials and the first five minutes. Nothing survives it. */
export class InProcessEntitlementStore implements EntitlementStore {
  private readonly tenants = new Map<string, TenantEntitlementRecords>();
  private readonly followers: ((change: StoredChange) => void)[] = [];

  constructor(private readonly clock: Clock = systemClock) {}

  /** Tells of every change from now on, as part of it: nobody reads it before. */
  follow(hear: (change: StoredChange) => void): void {
    this.followers.push(hear);
  }

  /** Makes a tenant known, at revision 0 and without entitlements. */
  addTenant(tenantId: string): void {
    if (!this.tenants.has(tenantId))
      this.tenants.set(tenantId, { tenantId, revision: 0, entitlements: new Map() });
  }

  /** Every tenant, as it is. */
  everyone(): Iterable<TenantEntitlementRecords> {
    return this.tenants.values();
  }

  async read(tenantId: string): Promise<TenantEntitlementRecords | undefined> {
    return this.tenants.get(tenantId);
  }

  readRecords(tenantId: string): Promise<TenantEntitlementRecords | undefined> {
    return this.read(tenantId);
  }

  async readSeveral(tenantIds: readonly string[]): Promise<readonly TenantEntitlementRecords[]> {
    return [...new Set(tenantIds)].flatMap((tenantId) => this.tenants.get(tenantId) ?? []);
  }

  async change(change: EntitlementChange): Promise<EntitlementChangeResult> {
    const held = this.tenants.get(change.tenantId);
    if (!held) throw new UnknownTenantError(change.tenantId);
    const { expectedRevisions } = change;
    if (expectedRevisions && !expectedRevisions.includes(held.revision)) {
      throw new StaleRevisionError(change.tenantId, expectedRevisions, held.revision);
    }
    const changed = changedEntitlements(held.entitlements, change.entitlements);
    if (changed.length === 0) return { changeId: undefined, changed, before: held, current: held };
    change.signal?.throwIfAborted();
    const [changeId, committedAt] = [randomUUID(), this.clock.now()];
    const current = afterChange(held, change, changed, committedAt);
    this.tenants.set(change.tenantId, current);
    const { tenantId, revision } = current;
    for (const hear of this.followers) hear({ changeId, tenantId, revision, features: changed, committedAt });
    return { changeId, changed, before: held, current };
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
