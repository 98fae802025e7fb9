import type { PropagationOptions } from '../application/assemble.js';
import type { FeatureCatalogue } from '../domain/define-features.js';
import type { Gates, Limits } from '../domain/gates.js';
import type { Clock } from '../ports/clock.js';
import type { DenialLog } from '../ports/denial-log.js';
import type { EntitlementStore } from '../ports/entitlement-store.js';

/** What an application hands to `FeaturesModule`. */
export interface FeaturesOptions {
  readonly catalogue: FeatureCatalogue;
  /** The gates that are open; `readGates(catalogue, process.env)` reads them. */
  readonly gates: Gates;
  /** The ceilings in force; absent, those of the catalogue. */
  readonly limits?: Limits;
  readonly store: EntitlementStore;
  /**
   * The tenant of the request's verified credential; undefined when it has none. Never take it from a header,
   * query or body that the caller can choose.
   */
  readonly tenantOf: (request: never) => string | undefined;
  /** Keeps what was denied, and gives each denial its id. Absent: denials have none. */
  readonly denials?: DenialLog;
  readonly clock?: Clock;
  /** How changes get from one instance to the others; absent, every question is put to the store. */
  readonly propagation?: PropagationOptions;
  /** Milliseconds after which a read is "cannot verify". Default 500. */
  readonly readDeadlineMs?: number;
  /** Milliseconds after which a change is given up. Default 900. */
  readonly changeDeadlineMs?: number;
}
