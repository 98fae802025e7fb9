import type { TenantEntitlements } from '../../domain/entitlement.js';
import { RevisionNotReachedError, UnknownTenantError } from '../../domain/errors.js';
import type { LevelAnswer } from '../../domain/level-answer.js';
import type { Elapsed } from '../../ports/clock.js';
import type { CachedEntitlements } from '../../ports/snapshot-cache.js';
import { notHeld } from './decision-table.js';
import type { Lease } from './lease.js';
import { ProcessLevel, type ProcessLevelParts } from './process-level.js';
import type { SharedLevel } from './shared-level.js';
import type { StoreLevel } from './store-level.js';
import { TenantLoads } from './tenant-loads.js';

export interface LevelParts extends ProcessLevelParts {
  readonly lease: Lease;
  readonly shared: SharedLevel | undefined;
  readonly store: StoreLevel;
}

/**
 * Reads a tenant's entitlements from the first level that can prove them: this process, the level that instances share
 * (both only while the lease lasts: without it nobody here knows what they should show), the store. One budget of age
 * covers all three, counted from the question to the store.
 *
 * When the store cannot be asked, what is in hand, or shared, is served for the rest of its budget, unless a change of
 * it has been heard of; then nobody can say, and it is denied.
 */
export class EntitlementLevels {
  private readonly loads = new TenantLoads<LevelAnswer>();
  private readonly here: ProcessLevel;

  constructor(private readonly parts: LevelParts) {
    this.here = new ProcessLevel(parts);
  }

  /** The hot path: 1 on, 0 off, −1 ask `read`. `feature` is the place in the catalogue. */
  decision(tenantId: string, feature: number): 1 | 0 | -1 {
    const now = this.parts.clock.elapsed();
    return this.parts.lease.isHeld(now) ? this.parts.table.decision(tenantId, feature, now) : notHeld;
  }

  /** A number that is another one whenever this process may answer otherwise; undefined: ask `read`. */
  stamp(tenantId: string): number | undefined {
    const now = this.parts.clock.elapsed();
    return this.parts.lease.isHeld(now) ? this.parts.table.stampOf(tenantId, now) : undefined;
  }

  /** What this process may answer by itself. */
  inProcess(tenantId: string): LevelAnswer | undefined {
    const now = this.parts.clock.elapsed();
    return this.parts.lease.isHeld(now) ? this.inHand(tenantId) : undefined;
  }

  /**
   * @throws UnknownTenantError when the store knows no such tenant.
   * @throws EntitlementsUnavailableError when no level can answer.
   */
  async read(tenantId: string): Promise<LevelAnswer> {
    return (
      this.inProcess(tenantId) ??
      this.loads.of(
        tenantId,
        (askedAt) => this.isCurrent(tenantId, askedAt),
        () => this.load(tenantId),
      )
    );
  }

  /**
   * Makes sure that nothing older than this revision is served any more.
   *
   * @throws RevisionNotReachedError when the store itself is not as far.
   */
  async reach(tenantId: string, revision: number): Promise<void> {
    // whoever asks for what is known already may join a load that is under way
    if (!this.parts.floors.knows(tenantId, revision)) this.heard(tenantId, revision);
    if ((await this.read(tenantId)).held.revision >= revision) return;
    this.heard(tenantId, revision);
    const { held } = await this.read(tenantId);
    if (held.revision < revision) throw new RevisionNotReachedError(tenantId, revision, held.revision);
  }

  /** Somebody says that the tenant has changed, to this revision if they know it. */
  heard(tenantId: string, revision?: number): void {
    this.here.heard(tenantId, revision);
  }

  /** The state that a change of our own left behind, read under its lock. */
  learn(held: TenantEntitlements, askedAt: Elapsed): void {
    this.heard(held.tenantId, held.revision);
    this.here.keep(held, askedAt, 0);
  }

  /** Changes may have been missed until now: whatever is held, or on its way, is void. */
  forgetEverything(): void {
    this.here.forgetEverything();
  }

  private inHand(tenantId: string): LevelAnswer | undefined {
    const entry = this.here.inHand(tenantId);
    return entry && { held: entry.held, level: 'process', ageMs: this.parts.clock.elapsed() - entry.askedAt };
  }

  private isCurrent(tenantId: string, askedAt: Elapsed): boolean {
    // without a budget nobody is handed what somebody else asked for
    return this.parts.budgetMs > 0 && this.parts.floors.admits(tenantId, -1, askedAt);
  }

  private load(tenantId: string) {
    const askedAt = this.parts.clock.elapsed();
    return { askedAt, answer: this.fromBelow(tenantId, askedAt) };
  }

  private async fromBelow(tenantId: string, askedAt: Elapsed): Promise<LevelAnswer> {
    const { shared, lease, clock, budgetMs } = this.parts;
    const found = budgetMs > 0 ? await shared?.read(tenantId) : undefined;
    const cached = found?.cached && this.admitted(found.cached, askedAt);
    // what changed lately and was not heard of, the shared level may not have been told either
    if (cached && lease.isHeld(clock.elapsed())) return this.fromShared(cached, askedAt);
    try {
      // one deadline for both: who asks has been waiting for the shared level
      return await this.fromStore(tenantId, found?.fence, clock.elapsed() - askedAt);
    } catch (error) {
      if (error instanceof UnknownTenantError) throw error;
      const inHand = this.inHand(tenantId);
      if (inHand) return inHand;
      const still = cached && this.admitted(cached, askedAt);
      if (still) return this.fromShared(still, askedAt);
      throw error;
    }
  }

  private async fromStore(
    tenantId: string,
    fence: string | undefined,
    spentMs: number,
  ): Promise<LevelAnswer> {
    const { store, shared, clock, budgetMs } = this.parts;
    const askedAt = clock.elapsed();
    const held = await store.read(tenantId, spentMs);
    if (!held) throw new UnknownTenantError(tenantId);
    this.here.keep(held, askedAt, 0);
    const ageMs = clock.elapsed() - askedAt;
    if (fence !== undefined) shared?.fill(held, fence, budgetMs - ageMs);
    return { held, level: 'store', ageMs };
  }

  /** What the shared level gave, if nothing that was heard speaks against it and it is young enough. */
  private admitted(cached: CachedEntitlements, askedAt: Elapsed): CachedEntitlements | undefined {
    const { floors, clock, budgetMs } = this.parts;
    const { held, ageMs } = cached;
    const isYoung = clock.elapsed() - askedAt + ageMs < budgetMs;
    return isYoung && floors.admitsShared(held.tenantId, held.revision, askedAt - ageMs) ? cached : undefined;
  }

  private fromShared({ held, ageMs }: CachedEntitlements, askedAt: Elapsed): LevelAnswer {
    this.here.keep(held, askedAt, ageMs);
    return { held, level: 'shared', ageMs: this.parts.clock.elapsed() - askedAt + ageMs };
  }
}
