import type { TenantEntitlements } from '../domain/entitlement.js';
import type { CommittedChange } from './change-message.js';

/** A tenant's entitlements out of the shared level. */
export interface CachedEntitlements {
  readonly held: TenantEntitlements;
  /** How long ago, in milliseconds, the store was asked for them, at least. */
  readonly ageMs: number;
}

/** What the shared level has of a tenant, and what a reader needs to fill it. */
export interface CacheAnswer {
  readonly cached: CachedEntitlements | undefined;
  /** Proof of when the reader looked: a fill with it fails once anything has been invalidated since. */
  readonly fence: string;
}

/**
 * The level that instances share. It holds what somebody read from the store, for the rest of its budget of age, and
 * nothing in it is believed that this product did not write: an unreadable, edited or foreign value is a miss.
 */
export interface SnapshotCache {
  read(tenantId: string): Promise<CacheAnswer>;
  /**
   * Offers what was read from the store after `fence` was taken. Does nothing when the tenant has been invalidated
   * since, or nothing is left of the budget.
   *
   * @param budgetMs how much longer, in milliseconds, it may be served
   */
  fill(held: TenantEntitlements, fence: string, budgetMs: number): Promise<void>;
  /** Drops what is older and tells every instance, in one step. */
  publish(change: CommittedChange): Promise<void>;
  /** Drops whatever there is of a tenant, tells nobody: for a message without a revision. */
  drop(tenantId: string): Promise<void>;
  close(): Promise<void>;
}
