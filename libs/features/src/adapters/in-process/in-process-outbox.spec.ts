import { describe } from '@jest/globals';
import { outboxContract } from '../../testing/outbox.contract.js';
import { InProcessOutbox } from './in-process-outbox.js';
import { InProcessEntitlementStore } from './in-process-entitlement-store.js';

describe('InProcessOutbox', () => {
  outboxContract(() => {
    const store = new InProcessEntitlementStore();
    const outbox = new InProcessOutbox(store);
    return { outbox, store, addTenant: (tenantId) => store.addTenant(tenantId) };
  });
});
