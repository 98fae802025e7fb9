import type { Verdict } from '../domain/decision.js';
import type { Feature } from '../domain/feature.js';
import type { Gates } from '../domain/gates.js';

/** Something outside the feature's own entitlement that keeps it off. */
export type Blocker =
  | { readonly kind: 'gate'; readonly name: string }
  | { readonly kind: 'requirement'; readonly feature: string };

/** What keeps a feature off whatever its entitlement says: its gate, and every required feature that is off. */
export function blockersOf(
  feature: Feature,
  gates: Gates,
  decisions: ReadonlyMap<string, Verdict>,
): readonly Blocker[] {
  const gate = gates.has(feature.gate) ? [] : [{ kind: 'gate' as const, name: feature.gate }];
  const requirements = feature.requires
    .filter(({ key }) => decisions.get(key)?.enabled !== true)
    .map(({ key }) => ({ kind: 'requirement' as const, feature: key }));
  return [...gate, ...requirements];
}
