import type { TenantEntitlements } from '../domain/entitlement.js';
import type {
  EntitlementChange,
  EntitlementChangeResult,
  EntitlementCounts,
  EntitlementStore,
  TenantEntitlementRecords,
} from '../ports/entitlement-store.js';

/** A store in front of another one that can be told to fail or to hang, as a network can. */
export class FailingEntitlementStore implements EntitlementStore {
  private fault: 'none' | 'hangs' | Error = 'none';

  constructor(private readonly inner: EntitlementStore) {}

  /** From now on every call rejects with this error. */
  fail(error: Error): void {
    this.fault = error;
  }

  /** From now on no call is ever answered. */
  hang(): void {
    this.fault = 'hangs';
  }

  heal(): void {
    this.fault = 'none';
  }

  read(tenantId: string): Promise<TenantEntitlements | undefined> {
    return this.through(() => this.inner.read(tenantId));
  }

  readRecords(tenantId: string): Promise<TenantEntitlementRecords | undefined> {
    return this.through(() => this.inner.readRecords(tenantId));
  }

  readSeveral(tenantIds: readonly string[]): Promise<readonly TenantEntitlements[]> {
    return this.through(() => this.inner.readSeveral(tenantIds));
  }

  change(change: EntitlementChange): Promise<EntitlementChangeResult> {
    return this.through(() => this.inner.change(change));
  }

  count(): Promise<EntitlementCounts> {
    return this.through(() => this.inner.count());
  }

  private through<Value>(call: () => Promise<Value>): Promise<Value> {
    if (this.fault === 'none') return call();
    return this.fault === 'hangs' ? new Promise(() => undefined) : Promise.reject(this.fault);
  }
}
