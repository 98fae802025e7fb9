/** Milliseconds since the Unix epoch. */
export type Instant = number;

/** One tenant's override of one feature. No entitlement at all means "unset". */
export interface Entitlement {
  readonly enabled: boolean;
  /** Lowers the feature's limit for this tenant. */
  readonly limit?: number;
  /** In force from this instant on; before it the feature is as if unset. */
  readonly startsAt?: Instant;
  /** In force until this instant, exclusive; from it on the feature is as if unset. */
  readonly endsAt?: Instant;
}

/** A tenant's entitlements by feature key, as they stood at one revision. */
export interface TenantEntitlements {
  readonly tenantId: string;
  /** Counts the tenant's changes: 0, then 1, 2, … without gaps. */
  readonly revision: number;
  readonly entitlements: ReadonlyMap<string, Entitlement>;
}

/** Where an instant lies relative to an entitlement's window. */
export type EntitlementPhase = 'unset' | 'not_begun' | 'in_force' | 'ended';

/** The window includes its start and excludes its end. */
export function phaseOf(entitlement: Entitlement | undefined, now: Instant): EntitlementPhase {
  if (!entitlement) return 'unset';
  if (entitlement.endsAt !== undefined && now >= entitlement.endsAt) return 'ended';
  if (entitlement.startsAt !== undefined && now < entitlement.startsAt) return 'not_begun';
  return 'in_force';
}
