import { nextBoundary } from '../../domain/next-boundary.js';
import { takeSnapshot, type DecisionContext } from '../../domain/snapshot.js';
import type { Clock } from '../../ports/clock.js';
import type { EntitlementLevels } from '../levels/entitlement-levels.js';
import type { HeardChanges } from '../propagation/heard-changes.js';
import { Repeating } from '../propagation/repeating.js';
import { TenantWatch, type TenantReading, type TenantWatcher } from './tenant-watch.js';

/** How often those who watch are served without anything having been heard: a message may be lost, a lease run out. */
const everyMs = 1_000;

/** Follows the tenants that somebody watches: by what is heard, by their windows, and every second. */
export class TenantWatches {
  private readonly watches = new Map<string, TenantWatch>();
  private readonly checking = new Repeating(() => this.check(), everyMs);

  constructor(
    private readonly context: DecisionContext,
    private readonly parts: { readonly levels: EntitlementLevels; readonly clock: Clock },
    heard: HeardChanges,
  ) {
    heard.onChange((tenantId) => this.watches.get(tenantId)?.refresh());
  }

  start(): void {
    this.checking.start();
  }

  stop(): Promise<void> {
    return this.checking.stop();
  }

  /** @returns how to stop being told */
  watch(tenantId: string, watcher: TenantWatcher): () => void {
    const watch = this.watches.get(tenantId) ?? new TenantWatch(() => this.read(tenantId));
    this.watches.set(tenantId, watch);
    watch.add(watcher);
    return () => {
      watch.remove(watcher);
      // who lets go twice must not take away the watch of those who came after
      if (!watch.isWatched && this.watches.get(tenantId) === watch) this.watches.delete(tenantId);
    };
  }

  private async check(): Promise<void> {
    // while memory still says the same, there is nothing to read
    for (const [tenantId, watch] of this.watches)
      if (!watch.isAt(this.parts.levels.stamp(tenantId))) watch.refresh();
  }

  private async read(tenantId: string): Promise<TenantReading> {
    const { held } = await this.parts.levels.read(tenantId);
    const now = this.parts.clock.now();
    const boundary = nextBoundary(held.entitlements, now);
    const changesInMs = boundary === undefined ? undefined : boundary - now;
    const snapshot = takeSnapshot(this.context, held, now);
    return { snapshot, changesInMs, stamp: this.parts.levels.stamp(tenantId) };
  }
}
