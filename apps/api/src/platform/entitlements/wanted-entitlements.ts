import type { Entitlement } from '@gatehouse/features';
import type { Change } from './change.schema.js';

/** The short forms written out: `true` and `false` are entitlements without a limit or a window. */
export function wantedEntitlements(features: Change['features']): ReadonlyMap<string, Entitlement | null> {
  return new Map(Object.entries(features).map(([key, wanted]) => [key, entitlementOf(wanted)]));
}

function entitlementOf(wanted: Change['features'][string]): Entitlement | null {
  if (wanted === null) return null;
  if (typeof wanted === 'boolean') return { enabled: wanted };
  const { enabled, limit, startsAt, endsAt } = wanted;
  return {
    enabled,
    ...(limit !== undefined && { limit }),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
  };
}
