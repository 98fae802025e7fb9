import type { OffReason, Verdict } from './decision.js';
import { phaseOf, type Entitlement, type Instant } from './entitlement.js';
import type { Feature } from './feature.js';
import type { Gates } from './gates.js';

/**
 * The rule, whole: gate, then requirements, then the entitlement, then `whenUnset`. Pure and synchronous.
 * Its cases are data (`truth-table.json`), so that other languages can run them.
 */
export function decide(
  feature: Feature,
  gates: Gates,
  entitlements: ReadonlyMap<string, Entitlement>,
  now: Instant,
): Verdict {
  if (!gates.has(feature.gate)) return off(feature, 'gate_off');
  let requirementEndsAt: Instant | undefined;
  for (const required of feature.requires) {
    const verdict = decide(required, gates, entitlements, now);
    if (!verdict.enabled) return { ...off(feature, 'requirement_off'), requirement: required.key };
    requirementEndsAt = earliest(requirementEndsAt, verdict.endsAt);
  }
  const verdict = decideAlone(feature, feature.derived ? undefined : entitlements.get(feature.key), now);
  return verdict.enabled ? on(feature, verdict.reason, earliest(verdict.endsAt, requirementEndsAt)) : verdict;
}

/** What the entitlement and `whenUnset` say, while gate and requirements let them. */
function decideAlone(feature: Feature, entitlement: Entitlement | undefined, now: Instant): Verdict {
  const phase = phaseOf(entitlement, now);
  if (phase === 'unreadable') return off(feature, 'not_entitled');
  if (phase === 'in_force') {
    // only the boolean true enables, whatever a store hands over
    if (entitlement?.enabled !== true) return off(feature, 'not_entitled');
    return on(feature, 'entitled', feature.whenUnset === 'off' ? entitlement.endsAt : undefined);
  }
  if (feature.whenUnset !== 'inherits') return off(feature, phase === 'ended' ? 'expired' : 'not_entitled');
  const offIsComing = phase === 'not_begun' && entitlement?.enabled !== true;
  return on(feature, 'inherited', offIsComing ? entitlement?.startsAt : undefined);
}

function earliest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : Math.min(a, b);
}

function on(feature: Feature, reason: 'entitled' | 'inherited', endsAt: Instant | undefined): Verdict {
  return { feature: feature.key, enabled: true, reason, ...(endsAt !== undefined && { endsAt }) };
}

function off(feature: Feature, reason: OffReason) {
  return { feature: feature.key, enabled: false, reason } as const;
}
