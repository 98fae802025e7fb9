import { decide } from './decide.js';
import { bareEntitlement } from './changed-entitlements.js';
import { phaseOf, type Entitlement, type EntitlementPhase, type Instant } from './entitlement.js';
import type { Feature } from './feature.js';
import type { Gates } from './gates.js';

/** How an entitlement that denies becomes one that allows, for people. */
export type EntitlementRemedy = 'set_on' | 'unset' | 'lift_start' | 'lift_end';

/** One change that has to be made: a gate in the environment of every instance, or a tenant's entitlement. */
export type AllowingChange =
  | { readonly kind: 'gate'; readonly name: string; readonly feature: string }
  | {
      readonly kind: 'entitlement';
      readonly feature: string;
      readonly remedy: EntitlementRemedy;
      /** What it has to become; `null`: unset. */
      readonly entitlement: Entitlement | null;
    };

/**
 * The fewest changes that together make the feature be on at that instant: whatever keeps it off, and whatever keeps
 * off what it requires. Empty when it is on. Each is needed, because the rule has no alternatives.
 */
export function whatAllows(
  feature: Feature,
  gates: Gates,
  entitlements: ReadonlyMap<string, Entitlement>,
  now: Instant,
): readonly AllowingChange[] {
  return [...closureOf(feature)].reverse().flatMap((each) => {
    const gate = gates.has(each.gate) ? [] : [{ kind: 'gate' as const, name: each.gate, feature: each.key }];
    const remedy = remedyFor(each, entitlements.get(each.key), now);
    return [...gate, ...(remedy ? [remedy] : [])];
  });
}

/** The feature and everything that it requires, once each: what several features require is changed once. */
function closureOf(feature: Feature, found = new Set<Feature>()): Set<Feature> {
  // again at the end, so that what is required comes after whoever requires it
  found.delete(feature);
  found.add(feature);
  for (const required of feature.requires) closureOf(required, found);
  return found;
}

function remedyFor(
  feature: Feature,
  held: Entitlement | undefined,
  now: Instant,
): AllowingChange | undefined {
  if (isOnAlone(feature, held, now)) return undefined;
  const change = { kind: 'entitlement' as const, feature: feature.key };
  if (feature.whenUnset === 'inherits') return { ...change, remedy: 'unset', entitlement: null };
  const bare = bareEntitlement(held) ?? { enabled: false };
  const lift = bare.enabled === true ? liftOf(bare, phaseOf(held, now)) : undefined;
  // a window that ends before it begins is never in force, whichever end is taken away
  if (lift && isOnAlone(feature, lift.entitlement, now)) return { ...change, ...lift };
  const { startsAt: _startsAt, endsAt: _endsAt, ...open } = bare;
  return { ...change, remedy: 'set_on', entitlement: { ...open, enabled: true } };
}

/** What of its window is in the way. */
function liftOf({ startsAt, endsAt, ...open }: Entitlement, phase: EntitlementPhase) {
  if (phase === 'not_begun')
    return {
      remedy: 'lift_start' as const,
      entitlement: { ...open, ...(endsAt !== undefined && { endsAt }) },
    };
  if (phase === 'ended')
    return {
      remedy: 'lift_end' as const,
      entitlement: { ...open, ...(startsAt !== undefined && { startsAt }) },
    };
  return undefined;
}

/** Whether it would be on, were its gate open and all that it requires on. */
function isOnAlone(feature: Feature, held: Entitlement | undefined, now: Instant): boolean {
  const alone = { ...feature, requires: [] };
  return decide(alone, new Set([feature.gate]), new Map(held ? [[feature.key, held]] : []), now).enabled;
}
