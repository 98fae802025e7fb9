import type { Clock, Elapsed } from '../../ports/clock.js';

export type BreakerState = 'closed' | 'open' | 'half_open';

/** The call was not made: the thing behind the breaker has failed lately. */
export class CircuitOpenError extends Error {
  readonly code = 'circuit_open';

  constructor(what: string) {
    super(`${what} has failed lately and is not asked at the moment`);
  }
}

/**
 * Keeps a thing that does not answer from costing everybody its deadline. After some failures in a row it refuses at
 * once; after a while one call at a time is let through to see.
 */
export class CircuitBreaker {
  private failures = 0;
  private openUntil: Elapsed = -Infinity;
  private isTrying = false;

  constructor(
    private readonly what: string,
    private readonly clock: Clock,
    private readonly limits: { readonly failures: number; readonly openMs: number },
  ) {}

  get state(): BreakerState {
    if (this.failures < this.limits.failures) return 'closed';
    return this.clock.elapsed() < this.openUntil ? 'open' : 'half_open';
  }

  /** @throws CircuitOpenError without having called. */
  async run<Value>(call: () => Promise<Value>): Promise<Value> {
    const { state } = this;
    if (state === 'open' || (state === 'half_open' && this.isTrying)) throw new CircuitOpenError(this.what);
    this.isTrying = state === 'half_open';
    try {
      const value = await call();
      this.succeeded();
      return value;
    } catch (error) {
      this.failed();
      throw error;
    } finally {
      if (state === 'half_open') this.isTrying = false;
    }
  }

  /** Somebody else has seen it answer. */
  succeeded(): void {
    this.failures = 0;
  }

  private failed(): void {
    this.failures += 1;
    if (this.failures >= this.limits.failures) this.openUntil = this.clock.elapsed() + this.limits.openMs;
  }
}
