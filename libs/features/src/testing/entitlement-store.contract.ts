import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { UnknownTenantError } from '../domain/errors.js';
import { entitlementChangeContract } from './entitlement-change.contract.js';
import { StoreDriver, type EntitlementStoreUnderTest } from './store-driver.js';

/** What every EntitlementStore promises. Call it inside a `describe` with a way to open one. */
export function entitlementStoreContract(
  open: () => EntitlementStoreUnderTest | Promise<EntitlementStoreUnderTest>,
) {
  let subject: EntitlementStoreUnderTest;
  const driver = new StoreDriver(() => subject);

  beforeAll(async () => {
    subject = await open();
  });

  describe('reading', () => {
    it('knows no tenant that was never added', async () => {
      expect(await driver.store.read(randomUUID())).toBeUndefined();
      expect(await driver.store.readRecords(randomUUID())).toBeUndefined();
    });

    it('knows a tenant by one spelling of its id', async () => {
      const id = await driver.newTenant();
      const others = [
        id.toUpperCase(),
        `{${id}}`,
        id.replaceAll('-', ''),
        `urn:uuid:${id}`,
        `${id}\n`,
        ` ${id}`,
      ];
      for (const other of [...others, '', 'abc', '__proto__', `${id}\0`]) {
        expect(await driver.store.read(other)).toBeUndefined();
        expect(await driver.store.readRecords(other)).toBeUndefined();
        await expect(driver.change(other, { a: null })).rejects.toBeInstanceOf(UnknownTenantError);
      }
    });

    it('shows a tenant at revision 0 without entitlements', async () => {
      const tenantId = await driver.newTenant();
      expect(await driver.store.read(tenantId)).toEqual({ tenantId, revision: 0, entitlements: new Map() });
    });

    it('gives back an entitlement with its limit and window, and who set it and why', async () => {
      const tenantId = await driver.newTenant();
      const entitlement = { enabled: true, limit: 3, startsAt: 1_000, endsAt: 2_000 };
      await driver.change(tenantId, { hitl: entitlement });
      const record = (await driver.store.readRecords(tenantId))?.entitlements.get('hitl');
      expect(record).toMatchObject({ ...entitlement, reason: 'because', updatedBy: 'an operator' });
      expect(Math.abs(Date.now() - (record?.updatedAt ?? 0))).toBeLessThan(60_000);
    });
  });

  it('reads several tenants at once, each as it reads one, and nothing of ids that no tenant has', async () => {
    const [one, other, bare] = [await driver.newTenant(), await driver.newTenant(), await driver.newTenant()];
    await driver.change(one, { hitl: { enabled: true, limit: 3, startsAt: 1_000, endsAt: 2_000 } });
    await driver.change(other, { hitl: { enabled: false }, billing: { enabled: true } });
    const ids = [one, other, bare];
    const several = await driver.store.readSeveral([...ids, one, randomUUID(), 'abc', '']);
    expect(several).toHaveLength(3);
    for (const { tenantId, revision, entitlements } of several) {
      const alone = await driver.store.read(tenantId);
      expect([revision, [...entitlements.keys()].sort()]).toEqual([
        ...[alone?.revision, [...(alone?.entitlements.keys() ?? [])].sort()],
      ]);
      for (const [key, entitlement] of entitlements)
        expect(alone?.entitlements.get(key)).toMatchObject(entitlement);
    }
    expect(new Set(several.map(({ tenantId }) => tenantId))).toEqual(new Set(ids));
    expect(await driver.store.readSeveral([])).toEqual([]);
  });

  entitlementChangeContract(driver);

  it('counts tenants by the state of their entitlement', async () => {
    const before = await driver.store.count();
    const [one, other] = [await driver.newTenant(), await driver.newTenant()];
    await driver.change(one, { counted: { enabled: true } });
    await driver.change(other, { counted: { enabled: false } });
    const after = await driver.store.count();
    expect(after.tenants - before.tenants).toBe(2);
    expect(after.byFeature.get('counted')).toEqual({ on: 1, off: 1 });
  });
}
