import type { Elapsed } from '../../ports/clock.js';

/**
 * How long the process may decide from memory. It is extended by proof alone: "every change that was committed, or
 * published, before this moment has been heard". A connection that is silently cut, a paused process and a lost
 * message give no proof, so that the lease runs out by itself. Compare with the clock at each use, never by a timer:
 * a process that was paused wakes up before its timers do.
 */
export class Lease {
  private until: Elapsed = -Infinity;

  /** @param lengthMs how much older than its last proof the process's knowledge may be */
  constructor(readonly lengthMs = 4_000) {}

  extend(provenAt: Elapsed): void {
    this.until = Math.max(this.until, provenAt + this.lengthMs);
  }

  isHeld(now: Elapsed): boolean {
    return now < this.until;
  }
}
