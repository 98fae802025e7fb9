import { decide } from '../domain/decide.js';
import type { Verdict } from '../domain/decision.js';
import type { TenantEntitlements } from '../domain/entitlement.js';
import { EntitlementsUnavailableError, UnknownTenantError } from '../domain/errors.js';
import type { Feature } from '../domain/feature.js';
import { flipsBetween, type Flip } from '../domain/flips.js';
import { takeSnapshot } from '../domain/snapshot.js';
import type {
  EntitlementChange,
  EntitlementCounts,
  EntitlementRecord,
  TenantEntitlementRecords,
} from '../ports/entitlement-store.js';
import { blockersOf, type Blocker } from './blockers.js';
import type { FeatureContext } from './feature-context.js';
import { previewChange } from './preview-change.js';
import type { PropagationState } from './propagation/propagation.js';
import { refuseUnfitChange } from './refuse-unfit-change.js';
import { withinDeadline } from './within-deadline.js';

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
  /** What it turned on and off, by this process's gates. */
  readonly flips: readonly Flip[];
  /** Whether every instance that listens has been told already; one that is not will know within seconds. */
  readonly propagation: PropagationState;
}

/** What a change would do. `was` is what it found, whose revision it has. */
export interface PreviewedFeatures extends TenantFeatures {
  readonly changed: readonly string[];
  readonly flips: readonly Flip[];
  readonly was: TenantFeatures;
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
    const held = await withinDeadline(readDeadlineMs, () => store.readRecords(tenantId));
    if (!held) throw new UnknownTenantError(tenantId);
    return this.explained(held);
  }

  /**
   * Changes the features named and leaves the others as they are, all or nothing.
   *
   * @param change its `answerWithinMs` holds where it is less than the deadline of every change. Less than half of that
   *   is too little to be sure of the answer, and begins nothing.
   * @throws UnknownFeaturesError | DerivedFeaturesError | InvalidEntitlementsError naming the features at fault.
   * @throws UnknownTenantError | StaleRevisionError as the store says.
   * @throws EntitlementsUnavailableError when the store fails, is late or has no time. It then commits nothing any more;
   *   only if the failure hits the commit itself can the change have been made.
   */
  async change(change: Omit<EntitlementChange, 'signal'>): Promise<ChangedFeatures> {
    const { catalogue, store, clock, propagation } = this.context;
    refuseUnfitChange(catalogue, change.entitlements);
    const askedAt = clock.elapsed();
    const answerWithinMs = this.timeFor(change);
    const { changeId, changed, before, current } = await withinDeadline(answerWithinMs, (signal) =>
      store.change({ ...change, signal, answerWithinMs }),
    );
    const { tenantId, revision } = current;
    const told =
      changeId === undefined
        ? 'published'
        : await propagation.committed({ tenantId, revision, features: changed }, current, {
            askedAt,
            answerBy: askedAt + answerWithinMs,
          });
    const flips = this.flips(before, current);
    return { changeId, changed, flips, propagation: told, ...this.explained(current) };
  }

  /**
   * What `change` would do at this moment, and leave behind but for the revision; writes nothing.
   *
   * @throws as `change` does.
   */
  async preview(change: Omit<EntitlementChange, 'signal' | 'answerWithinMs'>): Promise<PreviewedFeatures> {
    const { changed, before, current } = await previewChange(this.context, change);
    const was = this.explained(before);
    return { changed, was, flips: this.flips(before, current), ...this.explained(current) };
  }

  /**
   * What is decided of a feature for each of these tenants, by what is stored; nothing is said of ids that no tenant
   * has.
   *
   * @throws EntitlementsUnavailableError when the store cannot be read in time.
   */
  async decideForEach(feature: Feature, tenantIds: readonly string[]): Promise<ReadonlyMap<string, Verdict>> {
    const { store, gates, clock, readDeadlineMs } = this.context;
    const held = await withinDeadline(readDeadlineMs, () => store.readSeveral(tenantIds));
    const now = clock.now();
    return new Map(
      held.map(({ tenantId, entitlements }) => [tenantId, decide(feature, gates, entitlements, now)]),
    );
  }

  /** How many tenants have an entitlement of each state, per feature. */
  count(): Promise<EntitlementCounts> {
    const { store, readDeadlineMs } = this.context;
    return withinDeadline(readDeadlineMs, () => store.count());
  }

  private timeFor({ answerWithinMs = Infinity }: Pick<EntitlementChange, 'answerWithinMs'>): number {
    const { changeDeadlineMs } = this.context;
    if (answerWithinMs >= changeDeadlineMs / 2) return Math.min(answerWithinMs, changeDeadlineMs);
    const cause = new Error(`${Math.round(answerWithinMs)} ms are too little for a change`);
    throw new EntitlementsUnavailableError({ cause });
  }

  private flips(before: TenantEntitlements, after: TenantEntitlements): readonly Flip[] {
    const now = this.context.clock.now();
    return flipsBetween(takeSnapshot(this.context, before, now), takeSnapshot(this.context, after, now));
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
