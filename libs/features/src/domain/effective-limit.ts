import type { Entitlement } from './entitlement.js';
import type { Feature } from './feature.js';
import type { Limits } from './gates.js';

/**
 * The limit in force for one tenant: the ceiling, lowered by the entitlement that is in force, never raised.
 * What cannot be read leaves room for nothing.
 */
export function effectiveLimit(
  feature: Feature,
  limits: Limits,
  entitlement: Entitlement | undefined,
): number | undefined {
  if (!feature.limit) return undefined;
  const ceiling = limits.get(feature.limit.name) ?? feature.limit.fallback;
  const wanted = entitlement?.limit === undefined ? ceiling : entitlement.limit;
  return Number.isSafeInteger(wanted) ? Math.max(0, Math.min(ceiling, wanted)) : 0;
}
