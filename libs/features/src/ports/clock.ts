import type { Instant } from '../domain/entitlement.js';

/** Tells the time that entitlements' windows are compared with. */
export interface Clock {
  now(): Instant;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => Date.now() };
