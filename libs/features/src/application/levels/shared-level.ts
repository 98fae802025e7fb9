import type { TenantEntitlements } from '../../domain/entitlement.js';
import type { CommittedChange } from '../../ports/change-message.js';
import type { CacheAnswer, SnapshotCache } from '../../ports/snapshot-cache.js';
import { inTime } from '../in-time.js';
import type { BreakerState, CircuitBreaker } from './circuit-breaker.js';

const deadlineMs = 150;

/** The level that instances share, as far as one can rely on it: whatever it fails to do in time is a miss. */
export class SharedLevel {
  constructor(
    private readonly cache: SnapshotCache,
    private readonly breaker: CircuitBreaker,
  ) {}

  get state(): BreakerState {
    return this.breaker.state;
  }

  /** Undefined when it cannot be asked. */
  read(tenantId: string): Promise<CacheAnswer | undefined> {
    return this.attempt(() => this.cache.read(tenantId));
  }

  /** Nobody waits for it: the next reader misses once more, that is all. */
  fill(held: TenantEntitlements, fence: string, budgetMs: number): void {
    if (budgetMs >= 1) void this.attempt(() => this.cache.fill(held, fence, Math.floor(budgetMs)));
  }

  /** Whether it has been told, and with it everybody who listens. */
  async publish(change: CommittedChange): Promise<boolean> {
    const done = await this.attempt(async () => {
      await this.cache.publish(change);
      return true;
    });
    return done ?? false;
  }

  drop(tenantId: string): void {
    void this.attempt(() => this.cache.drop(tenantId));
  }

  close(): Promise<void> {
    return this.cache.close();
  }

  private async attempt<Value>(call: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await this.breaker.run(() => inTime(deadlineMs, call));
    } catch {
      // the breaker has counted it, and the next level answers
      return undefined;
    }
  }
}
