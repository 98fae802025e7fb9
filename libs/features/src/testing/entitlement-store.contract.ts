import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Entitlement } from '../domain/entitlement.js';
import { StaleRevisionError, UnknownTenantError } from '../domain/errors.js';
import type { EntitlementChange, EntitlementStore } from '../ports/entitlement-store.js';

/** A store together with a way to make a tenant known to it. */
export interface EntitlementStoreUnderTest {
  readonly store: EntitlementStore;
  addTenant(tenantId: string): void | Promise<void>;
}

/** What every EntitlementStore promises. Call it inside a `describe` with a way to open one. */
export function entitlementStoreContract(
  open: () => EntitlementStoreUnderTest | Promise<EntitlementStoreUnderTest>,
) {
  let subject: EntitlementStoreUnderTest;
  const newTenant = async () => {
    const tenantId = randomUUID();
    await subject.addTenant(tenantId);
    return tenantId;
  };
  const change = (
    tenantId: string,
    entitlements: Record<string, Entitlement | null>,
    more?: Partial<EntitlementChange>,
  ) =>
    subject.store.change({
      tenantId,
      entitlements: new Map(Object.entries(entitlements)),
      reason: 'because',
      actor: 'an operator',
      ...more,
    });

  beforeAll(async () => {
    subject = await open();
  });

  describe('reading', () => {
    it('knows no tenant that was never added', async () => {
      expect(await subject.store.read(randomUUID())).toBeUndefined();
      expect(await subject.store.readRecords(randomUUID())).toBeUndefined();
    });

    it('shows a tenant at revision 0 without entitlements', async () => {
      const tenantId = await newTenant();
      expect(await subject.store.read(tenantId)).toEqual({ tenantId, revision: 0, entitlements: new Map() });
    });

    it('gives back an entitlement with its limit and window, and who set it and why', async () => {
      const tenantId = await newTenant();
      const entitlement = { enabled: true, limit: 3, startsAt: 1_000, endsAt: 2_000 };
      await change(tenantId, { hitl: entitlement });
      const record = (await subject.store.readRecords(tenantId))?.entitlements.get('hitl');
      expect(record).toMatchObject({ ...entitlement, reason: 'because', updatedBy: 'an operator' });
      expect(Math.abs(Date.now() - (record?.updatedAt ?? 0))).toBeLessThan(60_000);
    });
  });

  describe('changing', () => {
    it('refuses an unknown tenant', async () => {
      await expect(change(randomUUID(), { billing: null })).rejects.toBeInstanceOf(UnknownTenantError);
    });

    it('takes one revision a change, however many features it names', async () => {
      const tenantId = await newTenant();
      const first = await change(tenantId, { billing: { enabled: false }, hitl: { enabled: true } });
      expect(first).toMatchObject({ current: { revision: 1 }, changed: ['billing', 'hitl'] });
      expect(first.changeId).toEqual(expect.any(String));
      expect((await change(tenantId, { hitl: null })).current.revision).toBe(2);
    });

    it('leaves features that are not named as they are', async () => {
      const tenantId = await newTenant();
      await change(tenantId, { billing: { enabled: false } });
      await change(tenantId, { hitl: { enabled: true } });
      const { entitlements } = (await subject.store.read(tenantId)) ?? {};
      expect([...(entitlements ?? [])].map(([key, { enabled }]) => [key, enabled]).sort()).toEqual([
        ['billing', false],
        ['hitl', true],
      ]);
    });

    it('unsets with null', async () => {
      const tenantId = await newTenant();
      await change(tenantId, { billing: { enabled: false } });
      await change(tenantId, { billing: null });
      expect((await subject.store.read(tenantId))?.entitlements.has('billing')).toBe(false);
    });

    it('takes no revision and no change id when nothing changes', async () => {
      const tenantId = await newTenant();
      await change(tenantId, { billing: { enabled: false, endsAt: 5 } });
      const again = await change(tenantId, { billing: { enabled: false, endsAt: 5 }, hitl: null });
      expect(again).toMatchObject({ changeId: undefined, current: { revision: 1 }, changed: [] });
    });

    it('refuses a change that expects another revision, and applies nothing', async () => {
      const tenantId = await newTenant();
      await change(tenantId, { billing: { enabled: false } });
      const stale = change(tenantId, { billing: { enabled: true } }, { expectedRevisions: [0, 7] });
      await expect(stale).rejects.toBeInstanceOf(StaleRevisionError);
      expect((await subject.store.read(tenantId))?.entitlements.get('billing')?.enabled).toBe(false);
      const fresh = await change(tenantId, { billing: { enabled: true } }, { expectedRevisions: [0, 1] });
      expect(fresh.current).toEqual(await subject.store.readRecords(tenantId));
      expect(fresh.current.revision).toBe(2);
    });

    it('gives concurrent changes contiguous revisions and loses none', async () => {
      const tenantId = await newTenant();
      const keys = Array.from({ length: 12 }, (_, index) => `feature-${index}`);
      const results = await Promise.all(keys.map((key) => change(tenantId, { [key]: { enabled: true } })));
      expect(results.map(({ current }) => current.revision).sort((a, b) => a - b)).toEqual(
        keys.map((_, index) => index + 1),
      );
      expect((await subject.store.read(tenantId))?.entitlements.size).toBe(keys.length);
    });

    it('lets one of several changes with the same expected revision win', async () => {
      const tenantId = await newTenant();
      const attempts = [true, false, true, false].map((enabled, index) =>
        change(tenantId, { [`f${index}`]: { enabled } }, { expectedRevisions: [0] }),
      );
      const outcomes = await Promise.allSettled(attempts);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await subject.store.read(tenantId))?.revision).toBe(1);
    });

    it('keeps tenants apart', async () => {
      const [one, other] = [await newTenant(), await newTenant()];
      await change(one, { billing: { enabled: true } });
      expect(await subject.store.read(other)).toEqual({
        tenantId: other,
        revision: 0,
        entitlements: new Map(),
      });
    });
  });

  it('counts tenants by the state of their entitlement', async () => {
    const before = await subject.store.count();
    const [one, other] = [await newTenant(), await newTenant()];
    await change(one, { counted: { enabled: true } });
    await change(other, { counted: { enabled: false } });
    const after = await subject.store.count();
    expect(after.tenants - before.tenants).toBe(2);
    expect(after.byFeature.get('counted')).toEqual({ on: 1, off: 1 });
  });
}
