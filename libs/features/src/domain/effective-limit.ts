import type { Entitlement } from './entitlement.js';
import type { Feature } from './feature.js';
import type { Limits } from './gates.js';

/** The limit in force for one tenant: the ceiling, lowered by the entitlement, never raised. */
export function effectiveLimit(
  feature: Feature,
  limits: Limits,
  entitlement: Entitlement | undefined,
): number | undefined {
  if (!feature.limit) return undefined;
  const ceiling = limits.get(feature.limit.name) ?? feature.limit.fallback;
  return Math.min(ceiling, entitlement?.limit ?? ceiling);
}
