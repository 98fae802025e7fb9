import type { Entitlement, Instant } from './entitlement.js';

/** When the next window of these entitlements begins or ends, after `now`; undefined: never. */
export function nextBoundary(
  entitlements: ReadonlyMap<string, Entitlement>,
  now: Instant,
): Instant | undefined {
  let next: Instant | undefined;
  for (const { startsAt, endsAt } of entitlements.values()) {
    for (const instant of [startsAt, endsAt]) {
      if (instant !== undefined && instant > now && !(next !== undefined && next <= instant)) next = instant;
    }
  }
  return next;
}
