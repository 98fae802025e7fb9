import type { Verdict } from '../domain/decision.js';
import { DerivedFeaturesError, UnknownFeaturesError, UnknownTenantError } from '../domain/errors.js';
import type { Feature } from '../domain/feature.js';
import { takeSnapshot } from '../domain/snapshot.js';
import type {
  EntitlementChange,
  EntitlementCounts,
  EntitlementRecord,
  TenantEntitlementRecords,
} from '../ports/entitlement-store.js';
import { blockersOf, type Blocker } from './blockers.js';
import type { FeatureContext } from './feature-context.js';
import { readWithinDeadline } from './read-within-deadline.js';

/** One feature of one tenant as an operator needs to see it. */
export interface TenantFeature {
  readonly feature: Feature;
  readonly gateOpen: boolean;
  readonly entitlement: EntitlementRecord | undefined;
  readonly decision: Verdict;
  readonly limit: number | undefined;
  readonly blockedBy: readonly Blocker[];
}

/** Every feature of one tenant at one revision. */
export interface TenantFeatures {
  readonly tenantId: string;
  readonly revision: number;
  readonly features: readonly TenantFeature[];
}

/** What a change did and left behind. Without `changeId` it changed nothing. */
export interface ChangedFeatures extends TenantFeatures {
  readonly changeId: string | undefined;
  readonly changed: readonly string[];
}

/** What operators do with entitlements: see them with everything that bears on them, and change them. */
export class EntitlementService {
  constructor(private readonly context: FeatureContext) {}

  /**
   * @throws UnknownTenantError when no tenant has this id.
   * @throws EntitlementsUnavailableError when the store cannot be read in time.
   */
  async describe(tenantId: string): Promise<TenantFeatures> {
    const { store, readDeadlineMs } = this.context;
    const held = await readWithinDeadline(store.readRecords(tenantId), readDeadlineMs);
    if (!held) throw new UnknownTenantError(tenantId);
    return this.explained(held);
  }

  /**
   * Changes the features named and leaves the others as they are, all or nothing.
   *
   * @throws UnknownFeaturesError | DerivedFeaturesError naming the keys that cannot be changed.
   * @throws UnknownTenantError | StaleRevisionError as the store says.
   */
  async change(change: EntitlementChange): Promise<ChangedFeatures> {
    const keys = [...change.entitlements.keys()];
    const unknown = keys.filter((key) => !this.context.catalogue.has(key));
    if (unknown.length > 0) throw new UnknownFeaturesError(unknown);
    const derived = keys.filter((key) => this.context.catalogue.get(key)?.derived);
    if (derived.length > 0) throw new DerivedFeaturesError(derived);
    const { changeId, changed, current } = await this.context.store.change(change);
    return { changeId, changed, ...this.explained(current) };
  }

  /** How many tenants have an entitlement of each state, per feature. */
  count(): Promise<EntitlementCounts> {
    return readWithinDeadline(this.context.store.count(), this.context.readDeadlineMs);
  }

  private explained(held: TenantEntitlementRecords): TenantFeatures {
    const { catalogue, gates, clock } = this.context;
    const { decisions, limits } = takeSnapshot(this.context, held, clock.now());
    const features = [...decisions].flatMap(([key, decision]) => {
      const feature = catalogue.get(key);
      if (!feature) return [];
      return {
        feature,
        decision,
        gateOpen: gates.has(feature.gate),
        entitlement: held.entitlements.get(key),
        limit: limits.get(key),
        blockedBy: blockersOf(feature, gates, decisions),
      };
    });
    return { tenantId: held.tenantId, revision: held.revision, features };
  }
}
