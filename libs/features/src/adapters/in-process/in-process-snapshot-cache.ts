import { randomUUID } from 'node:crypto';
import type { TenantEntitlements } from '../../domain/entitlement.js';
import type { CommittedChange } from '../../ports/change-message.js';
import { systemClock, type Clock, type Elapsed } from '../../ports/clock.js';
import type { CacheAnswer, CachedEntitlements, SnapshotCache } from '../../ports/snapshot-cache.js';
import { InProcessChangeBus } from './in-process-change-bus.js';

const oldestMs = 120_000;

interface Slot {
  readonly fence: string;
  /** The highest revision that anyone has spoken of. */
  readonly floor: number;
  readonly value?: { readonly held: TenantEntitlements; readonly endsAt: Elapsed };
}

/** The shared level of instances that share one process: for tests, and as the model of what others promise. */
export class InProcessSnapshotCache implements SnapshotCache {
  private readonly slots = new Map<string, Slot>();

  /** A change that is published is told through the bus. */
  constructor(
    private readonly clock: Clock = systemClock,
    private readonly bus: InProcessChangeBus = new InProcessChangeBus(clock),
  ) {}

  async read(tenantId: string): Promise<CacheAnswer> {
    const slot = this.slots.get(tenantId) ?? { fence: randomUUID(), floor: 0 };
    this.slots.set(tenantId, slot);
    return { cached: this.cachedIn(slot), fence: slot.fence };
  }

  async fill(held: TenantEntitlements, fence: string, budgetMs: number): Promise<void> {
    const slot = this.slots.get(held.tenantId);
    if (slot?.fence !== fence || held.revision < slot.floor) return;
    if (!(budgetMs >= 1 && budgetMs <= oldestMs)) return;
    const value = { held, endsAt: this.clock.elapsed() + budgetMs };
    this.slots.set(held.tenantId, { fence, floor: held.revision, value });
  }

  async publish({ tenantId, revision, features }: CommittedChange): Promise<void> {
    const { value, floor = 0 } = this.slots.get(tenantId) ?? {};
    const kept = value && value.held.revision >= revision ? { value } : {};
    this.slots.set(tenantId, { fence: randomUUID(), floor: Math.max(floor, revision), ...kept });
    for (const feature of features) this.bus.publish({ tenantId, feature, revision });
  }

  async drop(tenantId: string): Promise<void> {
    this.slots.set(tenantId, { fence: randomUUID(), floor: this.slots.get(tenantId)?.floor ?? 0 });
  }

  /** Everything is forgotten, fences too, as when a server restarts. */
  flush(): void {
    this.slots.clear();
  }

  async close(): Promise<void> {
    this.flush();
  }

  private cachedIn({ value }: Slot): CachedEntitlements | undefined {
    if (!value) return undefined;
    const leftMs = value.endsAt - this.clock.elapsed();
    return leftMs > 0 ? { held: value.held, ageMs: oldestMs - leftMs } : undefined;
  }
}
