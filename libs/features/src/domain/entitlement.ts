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

/** Where an instant lies relative to an entitlement's window; `unreadable` when the window cannot be read. */
export type EntitlementPhase = 'unset' | 'not_begun' | 'in_force' | 'ended' | 'unreadable';

/** The window includes its start and excludes its end. */
export function phaseOf(entitlement: Entitlement | undefined, now: Instant): EntitlementPhase {
  if (!entitlement) return 'unset';
  const { startsAt = -Infinity, endsAt = Infinity } = entitlement;
  // compared as they are, null would be long past and text would never end
  if (!isInstant(startsAt) || !isInstant(endsAt)) return 'unreadable';
  if (now >= endsAt) return 'ended';
  return now < startsAt ? 'not_begun' : 'in_force';
}

function isInstant(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(value);
}
