import { describe } from '@jest/globals';
import { boundariesContract } from '../../testing/boundaries.contract.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { InProcessBoundaries } from './in-process-boundaries.js';
import { InProcessChangeBus } from './in-process-change-bus.js';
import { InProcessEntitlementStore } from './in-process-entitlement-store.js';

describe('InProcessBoundaries', () => {
  boundariesContract(() => {
    const clock = new ManualClock(1_000_000);
    const [store, bus] = [new InProcessEntitlementStore(clock), new InProcessChangeBus(clock)];
    const boundaries = new InProcessBoundaries(store, bus, clock);
    // a store in the process has one instance
    return {
      ...{ store, boundaries: [boundaries, boundaries, boundaries], feed: bus.feed() },
      addTenant: (tenantId) => store.addTenant(tenantId),
      now: () => clock.now(),
      letPass: (milliseconds) => clock.advance(milliseconds),
    };
  });
});
