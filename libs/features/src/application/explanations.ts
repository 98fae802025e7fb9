import { UnknownTenantError } from '../domain/errors.js';
import type { Instant } from '../domain/entitlement.js';
import { explain, type Explanation } from '../domain/explain.js';
import { parseFeatureKey } from '../domain/feature-key.js';
import type { Feature } from '../domain/feature.js';
import type { Level, LevelAnswer } from '../domain/level-answer.js';
import { whatAllows, type AllowingChange } from '../domain/what-allows.js';
import type { EntitlementRecord, TenantEntitlementRecords } from '../ports/entitlement-store.js';
import type { FeatureContext } from './feature-context.js';
import { withinDeadline } from './within-deadline.js';

/** Why a feature is on or off for a tenant, by the data that this process decides with. */
export interface ExplainedDecision extends Explanation {
  readonly tenantId: string;
  readonly at: Instant;
  /** Of the data that it was decided by. */
  readonly revision: number;
  /** Of the store: ahead of `revision` while a change is on its way here. */
  readonly storedRevision: number;
  readonly level: Level;
  /** How long ago, in milliseconds, the store was asked for the data. */
  readonly ageMs: number;
  /** By feature: who set the entitlement that was looked at, when and why, as far as the store still has it. */
  readonly records: ReadonlyMap<string, EntitlementRecord>;
  readonly allow: readonly AllowingChange[];
}

/** Explains decisions to operators. */
export class Explanations {
  constructor(private readonly context: FeatureContext) {}

  /** The feature of this key; undefined when the catalogue has no such line. */
  featureOf(key: string): Feature | undefined {
    return parseFeatureKey(this.context.catalogue, key);
  }

  /**
   * Explains with what the guard of this process would decide by at this moment, which may be older than what is
   * stored; the store is read for provenance alone.
   *
   * @param at the instant that windows are compared with, in milliseconds since the epoch; absent: now
   * @throws UnknownTenantError when no tenant has this id.
   * @throws EntitlementsUnavailableError when nobody can say.
   */
  async explain(tenantId: string, feature: Feature, at?: Instant): Promise<ExplainedDecision> {
    const { store, levels, readDeadlineMs } = this.context;
    const answer = await levels.read(tenantId);
    const stored = await withinDeadline(readDeadlineMs, () => store.readRecords(tenantId));
    if (!stored) throw new UnknownTenantError(tenantId);
    return this.explained(feature, answer, stored, at ?? this.context.clock.now());
  }

  private explained(
    feature: Feature,
    { held, level, ageMs }: LevelAnswer,
    stored: TenantEntitlementRecords,
    at: Instant,
  ): ExplainedDecision {
    const { gates } = this.context;
    // of another revision they may be somebody else's reasons
    const isSame = stored.revision === held.revision;
    return {
      ...explain(feature, gates, held.entitlements, at),
      ...{
        tenantId: held.tenantId,
        at,
        revision: held.revision,
        storedRevision: stored.revision,
        level,
        ageMs,
      },
      records: isSame ? stored.entitlements : new Map(),
      allow: whatAllows(feature, gates, held.entitlements, at),
    };
  }
}
