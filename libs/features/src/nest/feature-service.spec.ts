import { beforeEach, describe, expect, it } from '@jest/globals';
import { featureCatalogue } from '../domain/feature-catalogue.js';
import { EntitlementsUnavailableError, UnknownTenantError } from '../domain/errors.js';
import { gatesOf } from '../domain/gates.js';
import type { EntitlementStore } from '../ports/entitlement-store.js';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import { FailingEntitlementStore, ManualClock } from '../testing/index.js';
import { assemble } from '../application/assemble.js';
import { FeatureService } from '../application/feature-service.js';

const readDeadlineMs = 20;
const asking = (store: EntitlementStore, clock = new ManualClock()) =>
  new FeatureService(
    assemble({
      ...{ catalogue: featureCatalogue, gates: new Set(gatesOf(featureCatalogue)), limits: new Map() },
      ...{ store, clock, readDeadlineMs, changeDeadlineMs: 5_000 },
    }),
  );

describe('FeatureService', () => {
  let inner: InProcessEntitlementStore;
  let store: FailingEntitlementStore;

  beforeEach(() => {
    inner = new InProcessEntitlementStore();
    inner.addTenant('acme');
    store = new FailingEntitlementStore(inner);
  });

  it('says on, with the reason', async () => {
    const decision = await asking(store).decide('acme', 'billing');
    expect(decision).toEqual({ feature: 'billing', enabled: true, reason: 'inherited' });
    expect(await asking(store).isFeatureEnabled('acme', 'billing')).toBe(true);
  });

  it.each([
    ['an off feature', 'acme', 'hitl', 'not_entitled'],
    ['an unknown tenant', 'globex', 'billing', 'unknown_tenant'],
    ['an unknown feature', 'acme', 'biling', 'unknown_feature'],
    ['a name that every object has', 'acme', 'constructor', 'unknown_feature'],
    ['no feature at all', 'acme', undefined, 'unknown_feature'],
  ])('says off of %s, with the reason', async (_, tenantId, feature, reason) => {
    const decision = await asking(store).decide(tenantId, feature as never);
    expect(decision).toEqual({ feature, enabled: false, reason });
    expect(await asking(store).isFeatureEnabled(tenantId, feature as never)).toBe(false);
  });

  it.each([
    ['fails', () => store.fail(new Error('offline'))],
    ['hangs', () => store.hang()],
  ])('tells "cannot verify" from "off", without throwing, when the store %s', async (_, breakIt) => {
    breakIt();
    const begun = performance.now();
    const decision = await asking(store).decide('acme', 'billing');
    expect(decision).toEqual({ feature: 'billing', enabled: false, reason: 'lookup_failed' });
    expect(await asking(store).isFeatureEnabled('acme', 'billing')).toBe(false);
    await expect(asking(store).snapshot('acme')).rejects.toBeInstanceOf(EntitlementsUnavailableError);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('remembers no failure: the next question is answered', async () => {
    store.fail(new Error('offline'));
    await asking(store).decide('acme', 'billing');
    store.heal();
    expect((await asking(store).decide('acme', 'billing')).enabled).toBe(true);
  });

  it('knows no snapshot of an unknown tenant', async () => {
    await expect(asking(store).snapshot('globex')).rejects.toBeInstanceOf(UnknownTenantError);
  });

  it('decides by its clock', async () => {
    const clock = new ManualClock(1_000);
    const entitlements = new Map([['hitl', { enabled: true, endsAt: 2_000 }]]);
    await inner.change({ tenantId: 'acme', entitlements, reason: 'a trial', actor: 'an operator' });
    expect(await asking(store, clock).decide('acme', 'hitl')).toMatchObject({ enabled: true, endsAt: 2_000 });
    clock.advance(1_000);
    expect(await asking(store, clock).decide('acme', 'hitl')).toMatchObject({ reason: 'expired' });
  });
});
