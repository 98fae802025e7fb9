import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { StaleRevisionError, UnknownTenantError } from '../domain/errors.js';
import type { StoreDriver } from './store-driver.js';

/** What every EntitlementStore promises of changes. */
export function entitlementChangeContract(driver: StoreDriver) {
  describe('changing', () => {
    it('refuses an unknown tenant', async () => {
      await expect(driver.change(randomUUID(), { billing: null })).rejects.toBeInstanceOf(UnknownTenantError);
    });

    it('takes one revision a change, however many features it names', async () => {
      const tenantId = await driver.newTenant();
      const first = await driver.change(tenantId, { billing: { enabled: false }, hitl: { enabled: true } });
      expect(first).toMatchObject({ current: { revision: 1 }, changed: ['billing', 'hitl'] });
      expect(first.changeId).toEqual(expect.any(String));
      expect((await driver.change(tenantId, { hitl: null })).current.revision).toBe(2);
    });

    it('leaves features that are not named as they are', async () => {
      const tenantId = await driver.newTenant();
      await driver.change(tenantId, { billing: { enabled: false } });
      await driver.change(tenantId, { hitl: { enabled: true } });
      const { entitlements } = (await driver.store.read(tenantId)) ?? {};
      expect([...(entitlements ?? [])].map(([key, { enabled }]) => [key, enabled]).sort()).toEqual([
        ['billing', false],
        ['hitl', true],
      ]);
    });

    it('unsets with null', async () => {
      const tenantId = await driver.newTenant();
      await driver.change(tenantId, { billing: { enabled: false } });
      await driver.change(tenantId, { billing: null });
      expect((await driver.store.read(tenantId))?.entitlements.has('billing')).toBe(false);
    });

    it('takes no revision and no change id when nothing changes', async () => {
      const tenantId = await driver.newTenant();
      await driver.change(tenantId, { billing: { enabled: false, endsAt: 5 } });
      const again = await driver.change(tenantId, { billing: { enabled: false, endsAt: 5 }, hitl: null });
      expect(again).toMatchObject({ changeId: undefined, current: { revision: 1 }, changed: [] });
    });

    it('refuses a change that expects another revision, and applies nothing', async () => {
      const tenantId = await driver.newTenant();
      await driver.change(tenantId, { billing: { enabled: false } });
      const stale = driver.change(tenantId, { billing: { enabled: true } }, { expectedRevisions: [0, 7] });
      await expect(stale).rejects.toBeInstanceOf(StaleRevisionError);
      expect((await driver.store.read(tenantId))?.entitlements.get('billing')?.enabled).toBe(false);
      const fresh = await driver.change(
        tenantId,
        { billing: { enabled: true } },
        { expectedRevisions: [0, 1] },
      );
      expect(fresh.current).toEqual(await driver.store.readRecords(tenantId));
      expect(fresh.current.revision).toBe(2);
    });

    it('gives concurrent changes contiguous revisions and loses none', async () => {
      const tenantId = await driver.newTenant();
      const keys = Array.from({ length: 12 }, (_, index) => `feature-${index}`);
      const results = await Promise.all(
        keys.map((key) => driver.change(tenantId, { [key]: { enabled: true } })),
      );
      expect(results.map(({ current }) => current.revision).sort((a, b) => a - b)).toEqual(
        keys.map((_, index) => index + 1),
      );
      expect((await driver.store.read(tenantId))?.entitlements.size).toBe(keys.length);
    });

    it('lets one of several changes with the same expected revision win', async () => {
      const tenantId = await driver.newTenant();
      const attempts = [true, false, true, false].map((enabled, index) =>
        driver.change(tenantId, { [`f${index}`]: { enabled } }, { expectedRevisions: [0] }),
      );
      const outcomes = await Promise.allSettled(attempts);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await driver.store.read(tenantId))?.revision).toBe(1);
    });

    it('keeps tenants apart', async () => {
      const [one, other] = [await driver.newTenant(), await driver.newTenant()];
      await driver.change(one, { billing: { enabled: true } });
      expect(await driver.store.read(other)).toEqual({
        tenantId: other,
        revision: 0,
        entitlements: new Map(),
      });
    });

    it('replaces an entitlement whole: a limit or window that is not named is gone', async () => {
      const tenantId = await driver.newTenant();
      await driver.change(tenantId, { hitl: { enabled: true, limit: 3, startsAt: 1_000, endsAt: 2_000 } });
      await driver.change(tenantId, { hitl: { enabled: true } });
      const { limit, startsAt, endsAt } = (await driver.store.read(tenantId))?.entitlements.get('hitl') ?? {};
      expect([limit, startsAt, endsAt]).toEqual([undefined, undefined, undefined]);
    });

    it('answers with the state that it left behind, and an id of its own', async () => {
      const tenantId = await driver.newTenant();
      const first = await driver.change(tenantId, {
        a: { enabled: true, limit: 0, endsAt: 9 },
        b: { enabled: false },
      });
      expect(first.current).toEqual(await driver.store.readRecords(tenantId));
      const second = await driver.change(tenantId, { a: null, c: { enabled: true } }, { reason: 'another' });
      expect(second.current).toEqual(await driver.store.readRecords(tenantId));
      expect(second.changeId).not.toBe(first.changeId);
    });

    it('applies nothing once who asked has given up', async () => {
      const tenantId = await driver.newTenant();
      const late = driver.change(
        tenantId,
        { a: { enabled: true } },
        { signal: AbortSignal.abort(new Error('late')) },
      );
      await expect(late).rejects.toThrow('late');
      expect(await driver.store.read(tenantId)).toMatchObject({ revision: 0, entitlements: new Map() });
    });
  });
}
