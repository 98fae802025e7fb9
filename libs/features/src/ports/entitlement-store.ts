import type { Entitlement, Instant, TenantEntitlements } from '../domain/entitlement.js';

/** An entitlement together with who set it last, when and why. */
export interface EntitlementRecord extends Entitlement {
  readonly reason: string;
  readonly updatedBy: string;
  readonly updatedAt: Instant;
}

/** A tenant's entitlements with their provenance, as they stood at one revision. */
export interface TenantEntitlementRecords extends TenantEntitlements {
  readonly entitlements: ReadonlyMap<string, EntitlementRecord>;
}

/** What an operator asks for: the features named become so, all or nothing; `null` unsets. */
export interface EntitlementChange {
  readonly tenantId: string;
  readonly entitlements: ReadonlyMap<string, Entitlement | null>;
  readonly reason: string;
  /** Who asks, as it is to be shown later. */
  readonly actor: string;
  /** Whose credential it is, as the application tells them apart: names may be alike, or change. */
  readonly actorId?: string;
  /** Ties the change to the request's log lines. */
  readonly requestId?: string;
  /** The change applies only at one of these revisions. Absent: at any. */
  readonly expectedRevisions?: readonly number[];
  /** Once it has fired the change is not committed any more: who asked has been told that it failed. */
  readonly signal?: AbortSignal;
  /**
   * How long, in milliseconds, who asks waits for the answer. What is not ready to be committed in good time for it is
   * refused, wherever it is held up. Absent: there is no hurry.
   */
  readonly answerWithinMs?: number;
}

/** What a change did. Without `changeId` it changed nothing and took no revision. */
export interface EntitlementChangeResult {
  readonly changeId: string | undefined;
  readonly changed: readonly string[];
  /** The state that it found. */
  readonly before: TenantEntitlements;
  /** The state that the change itself left behind: no second read that could fail after it was committed. */
  readonly current: TenantEntitlementRecords;
}

/** How many tenants have an entitlement of each state for a feature. */
export interface EntitlementCounts {
  readonly tenants: number;
  readonly byFeature: ReadonlyMap<string, { readonly on: number; readonly off: number }>;
}

/**
 * Where entitlements live. Every read is one committed state; every change is one transaction that takes the
 * tenant's next revision, leaves a row in the change log, and is durable once it resolves.
 */
export interface EntitlementStore {
  /** What deciding needs; undefined when no tenant has this id. */
  read(tenantId: string): Promise<TenantEntitlements | undefined>;
  /** The same with provenance, for people. */
  readRecords(tenantId: string): Promise<TenantEntitlementRecords | undefined>;
  /** What deciding needs of each of them, in no order; of ids that no tenant has there is none. */
  readSeveral(tenantIds: readonly string[]): Promise<readonly TenantEntitlements[]>;
  /**
   * @throws UnknownTenantError when no tenant has this id.
   * @throws StaleRevisionError when the tenant is at none of the expected revisions.
   */
  change(change: EntitlementChange): Promise<EntitlementChangeResult>;
  count(): Promise<EntitlementCounts>;
}

/** Injection token of the port. */
export const EntitlementStore = Symbol('EntitlementStore');
