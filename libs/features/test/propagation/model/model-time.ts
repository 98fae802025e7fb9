import type { Clock, Elapsed } from '../../../src/ports/clock.js';
import type { Process } from './process.js';

interface Timer {
  readonly at: Elapsed;
  readonly owner: Process | undefined;
  readonly ring: () => void;
  unref(): Timer;
}

/** The time of a model world: it passes when told to, and each process has timers of its own, which stop while it is paused. */
export class ModelTime {
  /** Whose code is running: what it sets a timer for is rung in it. */
  current: Process | undefined;
  private ms: Elapsed = 1_000;
  private timers: Timer[] = [];

  get now(): Elapsed {
    return this.ms;
  }

  /** No two readings are equal, as on a real monotonic clock. */
  clockOf(process: Process): Clock {
    return {
      elapsed: () => (this.ms += 1e-6),
      now: () => Math.round(1e12 + this.ms + process.clockOffsetMs),
    };
  }

  setTimer(ring: () => void, afterMs = 0): Timer {
    const timer: Timer = { at: this.ms + afterMs, owner: this.current, ring, unref: () => timer };
    this.timers.push(timer);
    return timer;
  }

  clearTimer(timer: unknown): void {
    const place = this.timers.findIndex((each) => each === timer);
    if (place >= 0) this.timers.splice(place, 1);
  }

  /** The next moment, until `limit`, at which a timer of a process that runs is due. */
  nextRing(limit: Elapsed): Elapsed | undefined {
    const due = this.due(limit);
    return due && Math.max(due.at, this.ms);
  }

  passUntil(moment: Elapsed): void {
    this.ms = Math.max(this.ms, moment);
  }

  /** Rings the timer that has been due for longest. */
  ringOne(): boolean {
    const timer = this.due(this.ms);
    if (!timer) return false;
    this.clearTimer(timer);
    this.current = timer.owner;
    timer.ring();
    return true;
  }

  private due(limit: Elapsed): Timer | undefined {
    let first: Timer | undefined;
    this.timers = this.timers.filter(({ owner }) => !owner?.isDead);
    for (const timer of this.timers) {
      if (timer.at <= limit && !timer.owner?.isPaused && (!first || timer.at < first.at)) first = timer;
    }
    return first;
  }
}

/** The timers that the code under test sets, from here on those of `time()`. @returns puts the real ones back */
export function useModelTimers(time: () => ModelTime): () => void {
  const { setTimeout, clearTimeout } = globalThis;
  const replace = (timers: object) => Object.assign(globalThis, timers);
  replace({
    setTimeout: (ring: () => void, afterMs?: number) => time().setTimer(ring, afterMs),
    clearTimeout: (timer: unknown) => time().clearTimer(timer),
  });
  return () => void replace({ setTimeout, clearTimeout });
}
