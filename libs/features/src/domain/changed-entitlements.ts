import type { Entitlement } from './entitlement.js';

/** The keys whose entitlement would really differ: asking for what already is changes nothing. */
export function changedEntitlements(
  current: ReadonlyMap<string, Entitlement>,
  wanted: ReadonlyMap<string, Entitlement | null>,
): readonly string[] {
  return [...wanted]
    .filter(([key, entitlement]) => !isSame(current.get(key) ?? null, entitlement))
    .map(([key]) => key);
}

/** The entitlement alone, without whatever else the object has; `null` for unset. */
export function bareEntitlement(entitlement: Entitlement | null | undefined): Entitlement | null {
  if (!entitlement) return null;
  const { enabled, limit, startsAt, endsAt } = entitlement;
  return {
    enabled,
    ...(limit !== undefined && { limit }),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
  };
}

function isSame(a: Entitlement | null, b: Entitlement | null): boolean {
  if (a === null || b === null) return a === b;
  return a.enabled === b.enabled && a.limit === b.limit && a.startsAt === b.startsAt && a.endsAt === b.endsAt;
}
