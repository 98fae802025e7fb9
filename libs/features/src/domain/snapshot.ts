import { decide } from './decide.js';
import type { Verdict } from './decision.js';
import type { FeatureCatalogue } from './define-features.js';
import type { Instant, TenantEntitlements } from './entitlement.js';
import type { Gates } from './gates.js';

/** All decisions of a tenant at one revision, in the order of the catalogue. */
export interface Snapshot {
  readonly tenantId: string;
  readonly revision: number;
  readonly decisions: ReadonlyMap<string, Verdict>;
}

/** Decides every feature of the catalogue from one committed state. */
export function takeSnapshot(
  catalogue: FeatureCatalogue,
  gates: Gates,
  { tenantId, revision, entitlements }: TenantEntitlements,
  now: Instant,
): Snapshot {
  const decisions = new Map<string, Verdict>();
  for (const feature of catalogue.values()) {
    decisions.set(feature.key, decide(feature, gates, entitlements, now));
  }
  return { tenantId, revision, decisions };
}
