import { describe, expect, it } from '@jest/globals';
import { entitlementStoreContract } from '../../testing/entitlement-store.contract.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { InProcessEntitlementStore, type StoredChange } from './in-process-entitlement-store.js';

describe('InProcessEntitlementStore', () => {
  entitlementStoreContract(() => {
    const store = new InProcessEntitlementStore();
    return { store, addTenant: (tenantId) => store.addTenant(tenantId) };
  });

  it('dates a change by its clock', async () => {
    const store = new InProcessEntitlementStore(new ManualClock(1_234));
    store.addTenant('t');
    const change = {
      tenantId: 't',
      entitlements: new Map([['a', { enabled: true }]]),
      reason: 'r',
      actor: 'o',
    };
    const { current } = await store.change(change);
    expect(current.entitlements.get('a')?.updatedAt).toBe(1_234);
  });

  it('keeps what a known tenant has when it is added again', async () => {
    const store = new InProcessEntitlementStore();
    store.addTenant('t');
    const change = {
      tenantId: 't',
      entitlements: new Map([['a', { enabled: true }]]),
      reason: 'r',
      actor: 'o',
    };
    await store.change(change);
    store.addTenant('t');
    expect((await store.read('t'))?.revision).toBe(1);
  });

  it('tells who follows it of every change, and of nothing else', async () => {
    const store = new InProcessEntitlementStore(new ManualClock(7));
    const heard: StoredChange[] = [];
    store.follow((change) => heard.push(change));
    store.addTenant('t');
    const entitlements = new Map([['a', { enabled: true }]]);
    const change = { tenantId: 't', entitlements, reason: 'r', actor: 'o' };
    const { changeId } = await store.change(change);
    await store.change(change);
    expect(heard).toEqual([{ changeId, tenantId: 't', revision: 1, features: ['a'], committedAt: 7 }]);
  });
});
