import type { DecisionContext } from '../domain/snapshot.js';
import type { Clock } from '../ports/clock.js';
import type { EntitlementStore } from '../ports/entitlement-store.js';
import type { DecisionFigures } from './decision-figures.js';
import type { EntitlementLevels } from './levels/entitlement-levels.js';
import type { HeardChanges } from './propagation/heard-changes.js';
import type { Propagation } from './propagation/propagation.js';
import type { TenantWatches } from './watching/tenant-watches.js';

/** What asking and changing are done with. */
export interface FeatureContext extends DecisionContext {
  readonly store: EntitlementStore;
  readonly levels: EntitlementLevels;
  readonly propagation: Propagation;
  readonly heard: HeardChanges;
  readonly watches: TenantWatches;
  readonly figures: DecisionFigures;
  readonly clock: Clock;
  /** How long reading the store may take before the answer is "cannot verify", in milliseconds. */
  readonly readDeadlineMs: number;
  /** How long a change may take before it is given up, in milliseconds. */
  readonly changeDeadlineMs: number;
}
