import type { TenantEntitlements } from '../../domain/entitlement.js';
import { EntitlementsUnavailableError } from '../../domain/errors.js';
import type { EntitlementStore } from '../../ports/entitlement-store.js';
import { inTime } from '../in-time.js';
import type { BreakerState, CircuitBreaker } from './circuit-breaker.js';

/** The store, asked within a deadline, and left alone for a moment when it does not answer. */
export class StoreLevel {
  constructor(
    private readonly store: EntitlementStore,
    private readonly breaker: CircuitBreaker,
    private readonly deadlineMs: number,
  ) {}

  get state(): BreakerState {
    return this.breaker.state;
  }

  /** Somebody else has been answered by it. */
  answered(): void {
    this.breaker.succeeded();
  }

  /**
   * @param spentMs of the deadline, on asking somebody else before
   * @throws EntitlementsUnavailableError when it fails, is late, or has done so lately.
   */
  async read(tenantId: string, spentMs = 0): Promise<TenantEntitlements | undefined> {
    const leftMs = this.deadlineMs - spentMs;
    try {
      return await this.breaker.run(() => inTime(leftMs, () => this.store.read(tenantId)));
    } catch (cause) {
      throw new EntitlementsUnavailableError({ cause });
    }
  }
}
