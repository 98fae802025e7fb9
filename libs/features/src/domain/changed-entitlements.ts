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

function isSame(a: Entitlement | null, b: Entitlement | null): boolean {
  if (a === null || b === null) return a === b;
  return a.enabled === b.enabled && a.limit === b.limit && a.startsAt === b.startsAt && a.endsAt === b.endsAt;
}
