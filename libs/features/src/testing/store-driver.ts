import { randomUUID } from 'node:crypto';
import type { Entitlement } from '../domain/entitlement.js';
import type { EntitlementChange, EntitlementStore } from '../ports/entitlement-store.js';

/** A store together with a way to make a tenant known to it. */
export interface EntitlementStoreUnderTest {
  readonly store: EntitlementStore;
  addTenant(tenantId: string): void | Promise<void>;
}

/** Short words for what the contract does again and again. */
export class StoreDriver {
  constructor(private readonly subject: () => EntitlementStoreUnderTest) {}

  get store(): EntitlementStore {
    return this.subject().store;
  }

  async newTenant(): Promise<string> {
    const tenantId = randomUUID();
    await this.subject().addTenant(tenantId);
    return tenantId;
  }

  change(
    tenantId: string,
    entitlements: Readonly<Record<string, Entitlement | null>>,
    more?: Partial<EntitlementChange>,
  ) {
    const wanted = new Map(Object.entries(entitlements));
    return this.store.change({
      tenantId,
      entitlements: wanted,
      reason: 'because',
      actor: 'an operator',
      ...more,
    });
  }
}
