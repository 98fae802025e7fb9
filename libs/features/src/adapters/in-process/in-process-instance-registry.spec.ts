import { describe } from '@jest/globals';
import { instanceRegistryContract } from '../../testing/instance-registry.contract.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { InProcessEntitlementStore } from './in-process-entitlement-store.js';
import { InProcessInstanceRegistry } from './in-process-instance-registry.js';

describe('InProcessInstanceRegistry', () => {
  instanceRegistryContract(() => {
    const clock = new ManualClock();
    const store = new InProcessEntitlementStore(clock);
    const registry = new InProcessInstanceRegistry(store, clock);
    return {
      ...{ registry, store, addTenant: (tenantId: string) => store.addTenant(tenantId) },
      letPass: (milliseconds) => clock.advance(milliseconds),
    };
  });
});
