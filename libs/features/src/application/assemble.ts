import type { DecisionContext } from '../domain/snapshot.js';
import type { Boundaries } from '../ports/boundaries.js';
import type { ChangeFeed } from '../ports/change-feed.js';
import type { ChangeLog } from '../ports/change-log.js';
import { systemClock, type Clock } from '../ports/clock.js';
import type { EntitlementStore } from '../ports/entitlement-store.js';
import type { InstanceRegistry } from '../ports/instance-registry.js';
import type { Outbox } from '../ports/outbox.js';
import type { SnapshotCache } from '../ports/snapshot-cache.js';
import { DecisionFigures } from './decision-figures.js';
import type { FeatureContext } from './feature-context.js';
import { CircuitBreaker } from './levels/circuit-breaker.js';
import { DecisionTable } from './levels/decision-table.js';
import { EntitlementLevels } from './levels/entitlement-levels.js';
import { Floors } from './levels/floors.js';
import { Lease } from './levels/lease.js';
import { SharedLevel } from './levels/shared-level.js';
import { StoreLevel } from './levels/store-level.js';
import { Confirmations } from './propagation/confirmations.js';
import { HeardChanges } from './propagation/heard-changes.js';
import { Propagation } from './propagation/propagation.js';
import { PropagationFigures } from './propagation/propagation-figures.js';
import { TenantWatches } from './watching/tenant-watches.js';

/** How changes get from one instance to the others. Without any of it every question is put to the store. */
export interface PropagationOptions {
  /** Proves, each second, that nothing was missed. */
  readonly log?: ChangeLog;
  /** Bring changes within milliseconds. */
  readonly feeds?: readonly ChangeFeed[];
  /** What instances share; it publishes changes, too. */
  readonly cache?: SnapshotCache;
  readonly outbox?: Outbox;
  readonly registry?: InstanceRegistry;
  /** Tells the others, and whoever else listens, when entitlements begin and end. */
  readonly boundaries?: Boundaries;
  /** The store tells the feeds itself, in the change's transaction. */
  readonly storeNotifies?: boolean;
  /** How old, in milliseconds, what is served may be. At most, and by default, 120,000; 0: nothing is kept. */
  readonly budgetMs?: number;
  /** How this instance is called in receipts. */
  readonly instanceId?: string;
}

/** What the parts are made from. */
export interface Assembly extends DecisionContext {
  readonly store: EntitlementStore;
  readonly clock?: Clock;
  readonly readDeadlineMs?: number;
  readonly changeDeadlineMs?: number;
  readonly propagation?: PropagationOptions;
}

export interface Assembled extends FeatureContext {
  readonly table: DecisionTable;
  readonly lease: Lease;
  readonly storeLevel: StoreLevel;
  readonly shared: SharedLevel | undefined;
  readonly propagationFigures: PropagationFigures;
}

const mostMs = 120_000;

/** Puts the parts together: what asks, what is asked, and what carries changes between instances. */
export function assemble(assembly: Assembly): Assembled {
  const { clock = systemClock, readDeadlineMs = 500, changeDeadlineMs = 900, propagation = {} } = assembly;
  const { log, feeds = [], outbox, registry, boundaries, storeNotifies = log === undefined } = propagation;
  const breaker = (what: string, openMs: number) => new CircuitBreaker(what, clock, { failures: 3, openMs });
  const shared = propagation.cache && new SharedLevel(propagation.cache, breaker('the shared level', 1_000));
  const storeLevel = new StoreLevel(assembly.store, breaker('the store', 250), readDeadlineMs);
  const [table, floors, lease] = [new DecisionTable(assembly, clock), new Floors(), new Lease()];
  // who can hear of no change keeps nothing
  const hears = log !== undefined || feeds.length > 0;
  const budgetMs = hears ? Math.min(propagation.budgetMs ?? mostMs, mostMs) : 0;
  const levels = new EntitlementLevels({ clock, table, floors, lease, shared, store: storeLevel, budgetMs });
  const propagationFigures = new PropagationFigures();
  const instance = { id: propagation.instanceId ?? 'this', openGates: [...assembly.gates].sort() };
  const confirmations = registry && new Confirmations(registry, instance.id, clock, propagationFigures);
  const heard = new HeardChanges({ levels, shared, confirmations });
  const watches = new TenantWatches(assembly, { levels, clock }, heard);
  const parts = {
    ...{ clock, levels, table, floors, lease, shared, heard, log, feeds, outbox, registry, confirmations },
    ...{ instance, boundaries, store: storeLevel, figures: propagationFigures, storeNotifies },
  };
  return {
    ...assembly,
    ...{ clock, readDeadlineMs, changeDeadlineMs, levels, table, lease, shared, storeLevel, heard, watches },
    ...{ propagation: new Propagation(parts), propagationFigures, figures: new DecisionFigures() },
  };
}
