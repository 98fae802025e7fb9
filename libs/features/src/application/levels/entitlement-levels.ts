import type { TenantEntitlements } from '../../domain/entitlement.js';
import { RevisionNotReachedError, UnknownTenantError } from '../../domain/errors.js';
import type { Clock, Elapsed } from '../../ports/clock.js';
import { notHeld, type DecisionTable } from './decision-table.js';
import type { Floors } from './floors.js';
import type { Lease } from './lease.js';
import type { SharedLevel } from './shared-level.js';
import type { StoreLevel } from './store-level.js';
import { TenantLoads } from './tenant-loads.js';

/** Where an answer came from. */
export type Level = 'process' | 'shared' | 'store';

/** A tenant's entitlements, fit to be served. */
export interface LevelAnswer {
  readonly held: TenantEntitlements;
  readonly level: Level;
  /** How long ago, in milliseconds, the store was asked for them. */
  readonly ageMs: number;
}

export interface LevelParts {
  readonly clock: Clock;
  readonly table: DecisionTable;
  readonly floors: Floors;
  readonly lease: Lease;
  readonly shared: SharedLevel | undefined;
  readonly store: StoreLevel;
  /** How old, in milliseconds, anything served may be, counted from the question to the store. 0: nothing is kept. */
  readonly budgetMs: number;
}

/**
 * Reads a tenant's entitlements from the first level that can prove them: this process (while its lease lasts), the
 * level that instances share, the store. One budget of age covers all three, counted from the question to the store.
 *
 * When the store cannot be asked, what is in hand is served for the rest of its budget, unless a change of it has been
 * heard of; then nobody can say, and it is denied.
 */
export class EntitlementLevels {
  private readonly loads = new TenantLoads<LevelAnswer>();

  constructor(private readonly parts: LevelParts) {}

  /** The hot path: 1 on, 0 off, −1 ask `read`. `feature` is the place in the catalogue. */
  decision(tenantId: string, feature: number): 1 | 0 | -1 {
    const now = this.parts.clock.elapsed();
    return this.parts.lease.isHeld(now) ? this.parts.table.decision(tenantId, feature, now) : notHeld;
  }

  /** What this process may answer by itself. */
  inProcess(tenantId: string): LevelAnswer | undefined {
    const now = this.parts.clock.elapsed();
    return this.parts.lease.isHeld(now) ? this.inHand(tenantId, now) : undefined;
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
    if ((this.inProcess(tenantId)?.held.revision ?? -1) >= revision) return;
    this.heard(tenantId, revision);
    const { held } = await this.read(tenantId);
    if (held.revision < revision) throw new RevisionNotReachedError(tenantId, revision, held.revision);
  }

  /** Somebody says that the tenant has changed, to this revision if they know it. */
  heard(tenantId: string, revision?: number): void {
    const { table, floors, clock } = this.parts;
    const held = table.revisionOf(tenantId);
    // a message that comes twice, as over two feeds, must not cost a read
    if (revision !== undefined && held !== undefined && held >= revision) return;
    if (revision === undefined) floors.voidTenant(tenantId, clock.elapsed());
    else floors.raise(tenantId, revision, clock.elapsed());
    table.drop(tenantId);
  }

  /** The state that a change of our own left behind, read under its lock. */
  learn(held: TenantEntitlements, askedAt: Elapsed): void {
    this.heard(held.tenantId, held.revision);
    this.keep(held, askedAt, 0);
  }

  /** Changes may have been missed until now: whatever is held, or on its way, is void. */
  forgetEverything(): void {
    const { table, floors, clock } = this.parts;
    floors.voidEverything(clock.elapsed());
    table.clear();
  }

  private inHand(tenantId: string, now: Elapsed): LevelAnswer | undefined {
    const entry = this.parts.table.get(tenantId, now);
    return entry && { held: entry.held, level: 'process', ageMs: now - entry.askedAt };
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
    const { shared, floors, budgetMs } = this.parts;
    const found = budgetMs > 0 ? await shared?.read(tenantId) : undefined;
    const cached = found?.cached;
    if (cached && cached.ageMs < budgetMs && floors.admitsShared(tenantId, cached.held.revision)) {
      this.keep(cached.held, askedAt, cached.ageMs);
      return { held: cached.held, level: 'shared', ageMs: cached.ageMs };
    }
    return this.fromStore(tenantId, found?.fence);
  }

  private async fromStore(tenantId: string, fence: string | undefined): Promise<LevelAnswer> {
    const { store, shared, clock, budgetMs } = this.parts;
    const askedAt = clock.elapsed();
    try {
      const held = await store.read(tenantId);
      if (!held) throw new UnknownTenantError(tenantId);
      this.keep(held, askedAt, 0);
      const ageMs = clock.elapsed() - askedAt;
      if (fence !== undefined) shared?.fill(held, fence, budgetMs - ageMs);
      return { held, level: 'store', ageMs };
    } catch (error) {
      const inHand = error instanceof UnknownTenantError ? undefined : this.inHand(tenantId, clock.elapsed());
      if (inHand) return inHand;
      throw error;
    }
  }

  /** Keeps an answer, unless something has been heard since it was asked for that it does not show. */
  private keep(held: TenantEntitlements, askedAt: Elapsed, ageMs: number): void {
    const { table, floors, budgetMs } = this.parts;
    if (budgetMs === 0 || !floors.admits(held.tenantId, held.revision, askedAt)) return;
    if ((table.revisionOf(held.tenantId) ?? -1) > held.revision) return;
    table.put({ held, askedAt: askedAt - ageMs, expiresAt: askedAt - ageMs + budgetMs * jitter() });
  }
}

/** What was read together must not fall due together. */
function jitter(): number {
  return 1 - Math.random() / 10;
}
