import type { Instant } from '../domain/entitlement.js';
import type { Clock, Elapsed } from '../ports/clock.js';

/** A clock that stands still until it is told otherwise. */
export class ManualClock implements Clock {
  private passed: Elapsed = 0;

  constructor(private instant: Instant = 0) {}

  now(): Instant {
    return this.instant;
  }

  elapsed(): Elapsed {
    return this.passed;
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
    this.passed += milliseconds;
  }

  /** Somebody sets the clock: what time it is changes, and how much has passed does not. */
  set(instant: Instant): void {
    this.instant = instant;
  }
}
