import type { Decision } from '../domain/decision.js';
import type { Instant } from '../domain/entitlement.js';
import { UnknownTenantError } from '../domain/errors.js';
import { parseFeatureKey, type FeatureKey } from '../domain/feature-key.js';
import type { Level, LevelAnswer } from '../domain/level-answer.js';
import { takeSnapshot, type Snapshot } from '../domain/snapshot.js';
import type { FeatureContext } from './feature-context.js';
import type { ChangeListener } from './propagation/heard-changes.js';
import { holdFeature } from './watching/hold.js';
import type { TenantWatcher } from './watching/tenant-watch.js';
import { withinDeadline } from './within-deadline.js';

/** A snapshot with what it was made of. */
export interface ServedSnapshot extends Snapshot {
  readonly answer: LevelAnswer;
  readonly at: Instant;
}

/** Asks: is a feature on for a tenant, why, and what else is. */
export class FeatureService {
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly context: FeatureContext) {
    this.places = new Map([...context.catalogue.keys()].map((key, place) => [key, place]));
  }

  /**
   * What this process can answer by itself: synchronous, and below a microsecond. Undefined: ask `decide`, which can
   * ask others, too.
   */
  isFeatureEnabledHere(tenantId: string, feature: string): boolean | undefined {
    const place = this.places.get(feature);
    const said = place === undefined ? -1 : this.context.levels.decision(tenantId, place);
    if (said < 0) return undefined;
    if (said === 1) this.context.figures.process.on += 1;
    else this.context.figures.process.off += 1;
    return said === 1;
  }

  /**
   * Whether the feature is on for the tenant. Never throws: what cannot be verified is `false`. Who needs to
   * tell "off" from "cannot verify" asks `decide`.
   */
  async isFeatureEnabled(tenantId: string, feature: FeatureKey): Promise<boolean> {
    return this.isFeatureEnabledHere(tenantId, feature) ?? (await this.decide(tenantId, feature)).enabled;
  }

  /** The decision with its reason. Never throws: an unreadable store decides `lookup_failed`. */
  async decide(tenantId: string, feature: FeatureKey): Promise<Decision> {
    const known = parseFeatureKey(this.context.catalogue, feature);
    if (!known) return { feature, enabled: false, reason: 'unknown_feature' };
    try {
      const answer = await this.context.levels.read(tenantId);
      const decision = this.snapshotOf(answer).decisions.get(feature);
      this.context.figures.count(answer.level, decision?.enabled ? 'on' : 'off');
      return decision ?? { feature, enabled: false, reason: 'unknown_feature' };
    } catch (error) {
      const isUnknown = this.countFailure(error);
      return { feature, enabled: false, reason: isUnknown ? 'unknown_tenant' : 'lookup_failed' };
    }
  }

  /**
   * All decisions of a tenant at one revision, not older than 120 s.
   *
   * @throws UnknownTenantError when no tenant has this id.
   * @throws EntitlementsUnavailableError when nobody can say.
   */
  async snapshot(tenantId: string): Promise<Snapshot> {
    return this.snapshotOf(await this.context.levels.read(tenantId));
  }

  /**
   * A number that is another one whenever `snapshot` might be, so that what was made of a snapshot can be kept with it;
   * undefined: this process cannot tell by itself. Synchronous, and below a microsecond.
   */
  stampHere(tenantId: string): number | undefined {
    return this.context.levels.stamp(tenantId);
  }

  /**
   * The same for a request that these features decide on, and that `isFeatureEnabledHere` had no "on" for: counts what
   * was decided, as `decide` does.
   *
   * @throws UnknownTenantError | EntitlementsUnavailableError as `snapshot` does.
   */
  async snapshotFor(tenantId: string, features: readonly string[]): Promise<ServedSnapshot> {
    const answer = await this.context.levels.read(tenantId).catch((error: unknown) => {
      this.countFailure(error);
      throw error;
    });
    const snapshot = this.snapshotOf(answer);
    // what this process could say by itself was counted when it was asked
    if (answer.level !== 'process') this.countUntilOff(answer.level, snapshot, features);
    return snapshot;
  }

  /**
   * From here on this process serves the tenant nothing older than `revision`: whoever has seen it never sees an older
   * one.
   *
   * @throws RevisionNotReachedError when the store itself is not as far.
   * @throws UnknownTenantError | EntitlementsUnavailableError as `snapshot` does.
   */
  reach(tenantId: string, revision: number): Promise<void> {
    const { levels, readDeadlineMs } = this.context;
    // it may take two reads
    return withinDeadline(readDeadlineMs, () => levels.reach(tenantId, revision));
  }

  /**
   * A signal that fires when the feature goes off for the tenant, or nobody can say any more; its reason is the error
   * that says which. For what runs on after it was let in: streams, long jobs.
   *
   * @param until stops watching, e.g. when the work is done
   * @example
   * const revoked = features.hold(tenantId, 'export', request.signal);
   * for (const page of pages) { revoked.throwIfAborted(); await write(page); }
   */
  hold(tenantId: string, feature: FeatureKey, until?: AbortSignal): AbortSignal {
    return holdFeature(this.context.watches, { tenantId, feature }, until);
  }

  /** Tells the tenant's state, and again whenever it differs. @returns how to stop being told */
  watch(tenantId: string, watcher: TenantWatcher): () => void {
    return this.context.watches.watch(tenantId, watcher);
  }

  /**
   * Tells whenever a change of a tenant is heard of, from whichever side; perhaps more than once of the same. For what
   * an application itself keeps of entitlements. @returns how to stop being told
   */
  onChange(listener: ChangeListener): () => void {
    return this.context.heard.onChange(listener);
  }

  /** Nobody looks at what comes after the first that is off. */
  private countUntilOff(level: Level, { decisions }: Snapshot, features: readonly string[]): void {
    for (const feature of features) {
      const isOn = decisions.get(feature)?.enabled === true;
      this.context.figures.count(level, isOn ? 'on' : 'off');
      if (!isOn) return;
    }
  }

  /** @returns whether it is that nobody knows the tenant, which is an answer */
  private countFailure(error: unknown): boolean {
    const isUnknown = error instanceof UnknownTenantError;
    this.context.figures.count('none', isUnknown ? 'off' : 'unverified');
    return isUnknown;
  }

  private snapshotOf(answer: LevelAnswer): ServedSnapshot {
    const at = this.context.clock.now();
    return { ...takeSnapshot(this.context, answer.held, at), answer, at };
  }
}
