import type { Clock } from '../ports/clock.js';
import type { DecisionFigures } from './decision-figures.js';
import type { BreakerState } from './levels/circuit-breaker.js';
import type { DecisionTable } from './levels/decision-table.js';
import type { Lease } from './levels/lease.js';
import type { SharedLevel } from './levels/shared-level.js';
import type { StoreLevel } from './levels/store-level.js';
import type { FeedState } from './propagation/feed-watch.js';
import type { Propagation } from './propagation/propagation.js';
import type { PropagationFigures } from './propagation/propagation-figures.js';

/** Everything that is measured here, to be read when somebody asks. Names no tenant. */
export class FeatureMetrics {
  constructor(
    private readonly parts: {
      readonly clock: Clock;
      readonly table: DecisionTable;
      readonly lease: Lease;
      readonly shared: SharedLevel | undefined;
      readonly storeLevel: StoreLevel;
      readonly figures: DecisionFigures;
      readonly propagation: Propagation;
      readonly propagationFigures: PropagationFigures;
    },
  ) {}

  /** Whether it is known since when no change has been missed. */
  get isReady(): boolean {
    return this.parts.propagation.isReady;
  }

  /** Decisions since the start, by the level that answered and the outcome. */
  get decisions(): DecisionFigures {
    return this.parts.figures;
  }

  get propagation(): PropagationFigures {
    return this.parts.propagationFigures;
  }

  /** Whether this process may decide from memory. */
  get isLeaseHeld(): boolean {
    return this.parts.lease.isHeld(this.parts.clock.elapsed());
  }

  get tenantsInMemory(): number {
    return this.parts.table.size;
  }

  /** How old, in milliseconds, the oldest data in memory are. */
  get oldestDataMs(): number {
    return this.parts.table.oldestMs(this.parts.clock.elapsed());
  }

  /** The state of each breaker, by what is behind it. */
  get breakers(): Readonly<Record<string, BreakerState>> {
    const { shared, storeLevel } = this.parts;
    return { store: storeLevel.state, ...(shared && { shared: shared.state }) };
  }

  get feeds(): readonly { readonly name: string; readonly state: FeedState }[] {
    return this.parts.propagation.feeds.map(({ name, state }) => ({ name, state }));
  }
}
