import { describe } from '@jest/globals';
import { changeLogContract } from '../../testing/change-log.contract.js';
import { InProcessChangeLog } from './in-process-change-log.js';
import { InProcessEntitlementStore } from './in-process-entitlement-store.js';

describe('InProcessChangeLog', () => {
  changeLogContract(() => {
    const store = new InProcessEntitlementStore();
    const log = new InProcessChangeLog(store);
    return { log, store, addTenant: (tenantId) => store.addTenant(tenantId) };
  });
});
