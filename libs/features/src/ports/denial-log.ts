import type { OffDecision, UnverifiedDecision } from '../domain/decision.js';
import type { Instant } from '../domain/entitlement.js';
import type { LevelAnswer } from '../domain/level-answer.js';

/** A request that was refused, and everything that it was decided by. */
export interface Denial {
  /** Of the request's credential; undefined: it has none. */
  readonly tenantId: string | undefined;
  /** The route as it is declared, e.g. `GET /v1/billing/plans`. */
  readonly route: string;
  /** Every feature that the route requires. */
  readonly required: readonly string[];
  readonly decision: OffDecision | UnverifiedDecision;
  /** The data that it was decided by; undefined: there were none to be had. */
  readonly answer: LevelAnswer | undefined;
  readonly at: Instant;
}

/**
 * Keeps denials, so that whoever was denied can ask why later. It is called on the request's path: it answers at once
 * and leaves whatever takes time for afterwards.
 */
export interface DenialLog {
  /** @returns the id under which the denial can be looked up; undefined: it cannot */
  record(denial: Denial): string | undefined;
}

/** Injection token of the port. */
export const DenialLog = Symbol('DenialLog');
