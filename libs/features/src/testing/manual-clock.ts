import type { Instant } from '../domain/entitlement.js';
import type { Clock } from '../ports/clock.js';

/** A clock that stands still until it is told otherwise. */
export class ManualClock implements Clock {
  constructor(private instant: Instant = 0) {}

  now(): Instant {
    return this.instant;
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}
