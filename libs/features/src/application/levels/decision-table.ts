import { decide } from '../../domain/decide.js';
import type { Entitlement, Instant, TenantEntitlements } from '../../domain/entitlement.js';
import type { Feature } from '../../domain/feature.js';
import { nextBoundary } from '../../domain/next-boundary.js';
import type { DecisionContext } from '../../domain/snapshot.js';
import type { Clock, Elapsed } from '../../ports/clock.js';
import { SlotArrays } from './slot-arrays.js';

/** A tenant's entitlements in memory. */
export interface HeldTenant {
  readonly held: TenantEntitlements;
  /** When the level below was asked for them. */
  readonly askedAt: Elapsed;
  /** When the store's answer is too old to be served. */
  readonly expiresAt: Elapsed;
}

/** What is said of a decision in the table. */
export const on = 1;
export const off = 0;
export const notHeld = -1;

/**
 * Decisions of every tenant that was asked about lately: evaluated when something changes, not when asked. One slot a
 * tenant in flat arrays, three bits a feature: whether it is on, and whether its entitlement is on or off.
 */
export class DecisionTable {
  private readonly features: readonly Feature[];
  private readonly slots = new Map<string, number>();
  private readonly arrays: SlotArrays;
  /** Of tenants that have more than on and off: windows and limits. */
  private readonly detailed = new Map<number, TenantEntitlements>();
  private lastStamp = 0;

  constructor(
    private readonly context: DecisionContext,
    private readonly clock: Clock,
  ) {
    this.features = [...context.catalogue.values()];
    this.arrays = new SlotArrays(this.features.length);
  }

  /** How many tenants it holds. */
  get size(): number {
    return this.slots.size;
  }

  /** On, off, or not held: two look-ups, nothing allocated. `feature` is the place in the catalogue. */
  decision(tenantId: string, feature: number, now: Elapsed): typeof on | typeof off | typeof notHeld {
    const slot = this.slots.get(tenantId);
    if (slot === undefined || now >= (this.arrays.decidedUntil[slot] ?? -Infinity)) return notHeld;
    return this.arrays.isOn(slot, feature) ? on : off;
  }

  /** A number that is another one whenever what is held of the tenant was decided anew; undefined: not held. */
  stampOf(tenantId: string, now: Elapsed): number | undefined {
    const slot = this.slots.get(tenantId);
    if (slot === undefined || now >= (this.arrays.decidedUntil[slot] ?? -Infinity)) return undefined;
    return this.arrays.stamps[slot];
  }

  revisionOf(tenantId: string): number | undefined {
    const slot = this.slots.get(tenantId);
    return slot === undefined ? undefined : this.arrays.revisions[slot];
  }

  /** What is held of a tenant, unless it is too old. Decides anew what a window has begun or ended for. */
  get(tenantId: string, now: Elapsed): HeldTenant | undefined {
    const slot = this.slots.get(tenantId);
    if (slot === undefined) return undefined;
    const [askedAt = 0, expiresAt = -Infinity] = [this.arrays.askedAt[slot], this.arrays.expiresAt[slot]];
    if (now >= expiresAt) return undefined;
    const held = this.detailed.get(slot) ?? this.rebuilt(tenantId, slot);
    if (now >= (this.arrays.decidedUntil[slot] ?? 0)) this.decideAll(slot, { held, askedAt, expiresAt });
    return { held, askedAt, expiresAt };
  }

  put(entry: HeldTenant): void {
    const { tenantId } = entry.held;
    const slot = this.slots.get(tenantId) ?? this.arrays.take();
    this.slots.set(tenantId, slot);
    this.arrays.revisions[slot] = entry.held.revision;
    this.arrays.askedAt[slot] = entry.askedAt;
    this.arrays.expiresAt[slot] = entry.expiresAt;
    if ([...entry.held.entitlements.values()].some(isDetailed)) this.detailed.set(slot, entry.held);
    else this.detailed.delete(slot);
    this.decideAll(slot, entry);
  }

  drop(tenantId: string): void {
    const slot = this.slots.get(tenantId);
    if (slot === undefined) return;
    this.slots.delete(tenantId);
    this.detailed.delete(slot);
    this.arrays.release(slot);
  }

  clear(): void {
    for (const tenantId of this.slots.keys()) this.drop(tenantId);
  }

  /** Drops what is too old to be served. */
  sweep(now: Elapsed): void {
    for (const [tenantId, slot] of this.slots) {
      if (now >= (this.arrays.expiresAt[slot] ?? -Infinity)) this.drop(tenantId);
    }
  }

  /** Whoever set the machine's clock moved every window: what depends on one is decided anew when it is asked for. */
  clockWasSet(): void {
    for (const slot of this.detailed.keys()) this.arrays.decidedUntil[slot] = -Infinity;
  }

  /** How long ago, in milliseconds, the oldest data were asked for. */
  oldestMs(now: Elapsed): number {
    let oldest = now;
    for (const slot of this.slots.values()) oldest = Math.min(oldest, this.arrays.askedAt[slot] ?? now);
    return now - oldest;
  }

  private decideAll(slot: number, { held, expiresAt }: HeldTenant): void {
    this.lastStamp += 1;
    this.arrays.stamps[slot] = this.lastStamp;
    const now = this.clock.now();
    this.features.forEach((feature, index) => {
      const isOn = decide(feature, this.context.gates, held.entitlements, now).enabled;
      const entitlement = held.entitlements.get(feature.key);
      // one that says nothing is off, and not as if there were none
      this.arrays.write(slot, index, isOn, entitlement && entitlement.enabled === true);
    });
    this.arrays.decidedUntil[slot] = Math.min(
      expiresAt,
      this.elapsedAt(nextBoundary(held.entitlements, now)),
    );
  }

  /** Never after that instant: of the millisecond that the clock tells, nearly all may have passed already. */
  private elapsedAt(instant: Instant | undefined): Elapsed {
    return instant === undefined ? Infinity : this.clock.elapsed() + (instant - this.clock.now()) - 1;
  }

  private rebuilt(tenantId: string, slot: number): TenantEntitlements {
    const entitlements = new Map<string, Entitlement>();
    this.features.forEach(({ key }, index) => {
      const enabled = this.arrays.entitled(slot, index);
      if (enabled !== undefined) entitlements.set(key, { enabled });
    });
    return { tenantId, revision: this.arrays.revisions[slot] ?? 0, entitlements };
  }
}

function isDetailed({ limit, startsAt, endsAt }: Entitlement): boolean {
  return limit !== undefined || startsAt !== undefined || endsAt !== undefined;
}
