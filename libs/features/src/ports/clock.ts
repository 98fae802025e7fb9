import type { Instant } from '../domain/entitlement.js';

/**
 * Milliseconds on a clock that nobody sets and that never goes back. Only differences within one process mean
 * something: never store one, never send one.
 */
export type Elapsed = number;

/** Tells the time that entitlements' windows are compared with, and measures how old things are. */
export interface Clock {
  now(): Instant;
  elapsed(): Elapsed;
}

/** The clocks of this machine. */
export const systemClock: Clock = { now: () => Date.now(), elapsed: () => performance.now() };
