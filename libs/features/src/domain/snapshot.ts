import { decide } from './decide.js';
import type { Verdict } from './decision.js';
import type { FeatureCatalogue } from './define-features.js';
import { effectiveLimit } from './effective-limit.js';
import { phaseOf, type Instant, type TenantEntitlements } from './entitlement.js';
import type { Gates, Limits } from './gates.js';

/** All decisions of a tenant at one revision, in the order of the catalogue. */
export interface Snapshot {
  readonly tenantId: string;
  readonly revision: number;
  readonly decisions: ReadonlyMap<string, Verdict>;
  /** The limit in force of every feature that has one. */
  readonly limits: ReadonlyMap<string, number>;
}

/** What deciding depends on besides the tenant: the same for every tenant of a process. */
export interface DecisionContext {
  readonly catalogue: FeatureCatalogue;
  readonly gates: Gates;
  readonly limits: Limits;
}

/** Decides every feature of the catalogue from one committed state. */
export function takeSnapshot(context: DecisionContext, held: TenantEntitlements, now: Instant): Snapshot {
  const decisions = new Map<string, Verdict>();
  const limits = new Map<string, number>();
  for (const feature of context.catalogue.values()) {
    decisions.set(feature.key, decide(feature, context.gates, held.entitlements, now));
    const entitlement = held.entitlements.get(feature.key);
    const inForce = phaseOf(entitlement, now) === 'in_force' ? entitlement : undefined;
    const limit = effectiveLimit(feature, context.limits, inForce);
    if (limit !== undefined) limits.set(feature.key, limit);
  }
  return { tenantId: held.tenantId, revision: held.revision, decisions, limits };
}
