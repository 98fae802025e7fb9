import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Entitlement } from '../domain/entitlement.js';
import { EntitlementsUnavailableError, StaleRevisionError, UnknownTenantError } from '../domain/errors.js';
import { featureCatalogue } from '../domain/feature-catalogue.js';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import { FailingEntitlementStore, ManualClock } from '../testing/index.js';
import { assemble } from '../application/assemble.js';
import { EntitlementService } from '../application/entitlement-service.js';

describe('EntitlementService', () => {
  let inner: InProcessEntitlementStore;
  let store: FailingEntitlementStore;
  let service: EntitlementService;
  const change = (entitlements: Record<string, Entitlement | null>, tenantId = 'acme') => {
    const wanted = new Map(Object.entries(entitlements));
    return service.change({ tenantId, entitlements: wanted, reason: 'asked for', actor: 'an operator' });
  };

  beforeEach(() => {
    inner = new InProcessEntitlementStore(new ManualClock(7));
    inner.addTenant('acme');
    store = new FailingEntitlementStore(inner);
    service = new EntitlementService(
      assemble({
        ...{ catalogue: featureCatalogue, gates: new Set(['ENABLE_BILLING_STREAM', 'ENABLE_HITL']) },
        ...{ limits: new Map(), store, clock: new ManualClock(), readDeadlineMs: 20, changeDeadlineMs: 20 },
      }),
    );
  });

  it('describes every feature with its gate, entitlement, decision, limit and what blocks it', async () => {
    await change({ hitl: { enabled: true, limit: 4 } });
    const { revision, features } = await service.describe('acme');
    expect([revision, features.map(({ feature }) => feature.key)]).toEqual([1, [...featureCatalogue.keys()]]);
    const [billing, stream, hitl] = features;
    expect(billing).toMatchObject({ gateOpen: false, blockedBy: [{ kind: 'gate', name: 'ENABLE_BILLING' }] });
    expect(stream).toMatchObject({
      gateOpen: true,
      blockedBy: [{ kind: 'requirement', feature: 'billing' }],
    });
    const entitlement = {
      enabled: true,
      limit: 4,
      reason: 'asked for',
      updatedBy: 'an operator',
      updatedAt: 7,
    };
    expect(hitl).toMatchObject({ entitlement, limit: 4, blockedBy: [], decision: { reason: 'entitled' } });
  });

  it('answers a change with what it left behind', async () => {
    const changed = await change({ billing: { enabled: false } });
    expect(changed).toEqual({
      changeId: expect.any(String),
      changed: ['billing'],
      propagation: 'published',
      flips: [],
      ...(await service.describe('acme')),
    });
  });

  it('previews a change as what it would leave behind, but for the revision, and makes none of it', async () => {
    const [before, entitlements] = [await service.describe('acme'), new Map([['hitl', { enabled: true }]])];
    const wanted = { tenantId: 'acme', entitlements, reason: 'asked for', actor: 'an operator' };
    const { was, changed, flips, features, revision } = await service.preview(wanted);
    expect([was, revision, changed]).toEqual([before, 0, ['hitl']]);
    expect(await service.describe('acme')).toEqual(before);
    const made = await service.change(wanted);
    expect([made.flips, made.changed]).toEqual([flips, changed]);
    expect(flips.map(({ feature, after }) => [feature, after.reason])).toEqual([['hitl', 'entitled']]);
    // the store of this test has a clock of its own
    const timeless = ({ entitlement, ...feature }: (typeof features)[number]) => ({
      ...feature,
      entitlement: entitlement && { ...entitlement, updatedAt: 0 },
    });
    expect(features.map(timeless)).toEqual(made.features.map(timeless));
  });

  it('refuses to preview what it would refuse to change', async () => {
    const preview = (entitlements: Record<string, Entitlement | null>, more: object = {}) =>
      service.preview({
        ...{ tenantId: 'acme', entitlements: new Map(Object.entries(entitlements)), reason: 'r', actor: 'a' },
        ...more,
      });
    await expect(preview({ biling: null })).rejects.toMatchObject({ code: 'unknown_features' });
    await expect(preview({}, { expectedRevisions: [3] })).rejects.toBeInstanceOf(StaleRevisionError);
    await expect(preview({}, { tenantId: 'globex' })).rejects.toBeInstanceOf(UnknownTenantError);
  });

  it('refuses unknown and derived features by name, all or nothing', async () => {
    const unknown = change({ billing: null, biling: null, __proto__x: null, hitl: { enabled: true } });
    await expect(unknown).rejects.toMatchObject({
      code: 'unknown_features',
      features: ['biling', '__proto__x'],
    });
    const derived = change({ billing_stream: { enabled: true }, hitl: { enabled: true } });
    await expect(derived).rejects.toMatchObject({ code: 'derived_features', features: ['billing_stream'] });
    expect((await service.describe('acme')).revision).toBe(0);
  });

  it.each([
    ...[{ enabled: 'true' }, { enabled: 1 }, {}, { enabled: true, limit: -1 }, { enabled: true, limit: 1.5 }],
    ...[
      { enabled: true, limit: 2 ** 31 },
      { enabled: true, limit: NaN },
      { enabled: true, limit: '3' },
    ],
    ...[
      { enabled: true, endsAt: Infinity },
      { enabled: true, endsAt: 253_402_300_800_000 },
    ],
    ...[
      { enabled: true, startsAt: -1 },
      { enabled: true, startsAt: 2, endsAt: 2 },
      { enabled: true, startsAt: null },
    ],
  ])('refuses %p as an entitlement, by the name of its feature', async (entitlement) => {
    const invalid = change({ billing: { enabled: true }, hitl: entitlement as Entitlement });
    await expect(invalid).rejects.toMatchObject({ code: 'invalid_entitlements', features: ['hitl'] });
    expect((await service.describe('acme')).revision).toBe(0);
  });

  it('passes on what the store says of tenant and revision', async () => {
    await expect(change({ hitl: null }, 'globex')).rejects.toBeInstanceOf(UnknownTenantError);
    await expect(service.describe('globex')).rejects.toBeInstanceOf(UnknownTenantError);
    const wanted = {
      tenantId: 'acme',
      entitlements: new Map(),
      reason: '',
      actor: '',
      expectedRevisions: [3],
    };
    await expect(service.change(wanted)).rejects.toBeInstanceOf(StaleRevisionError);
  });

  it.each([
    ['fails', () => store.fail(new Error('offline'))],
    ['hangs', () => store.hang()],
  ])('cannot say, and does not wait, when the store %s', async (_, breakIt) => {
    breakIt();
    for (const call of [service.describe('acme'), service.count(), change({ hitl: { enabled: true } })])
      await expect(call).rejects.toBeInstanceOf(EntitlementsUnavailableError);
    expect((await inner.read('acme'))?.revision).toBe(0);
  });

  it('makes a change in what is left of the time of who asks, and begins none for which that is too little', async () => {
    const made = jest.spyOn(store, 'change');
    const within = (answerWithinMs: number) => {
      const entitlements = new Map([['hitl', { enabled: answerWithinMs > 15 }]]);
      return service.change({ tenantId: 'acme', entitlements, reason: '', actor: '', answerWithinMs });
    };
    for (const ms of [1_000, 12]) await within(ms);
    expect(made.mock.calls.map(([{ answerWithinMs }]) => answerWithinMs)).toEqual([20, 12]);
    await expect(within(9)).rejects.toBeInstanceOf(EntitlementsUnavailableError);
    expect(made).toHaveBeenCalledTimes(2);
  });

  it('counts by feature', async () => {
    await change({ hitl: { enabled: true }, billing: { enabled: false } });
    const { tenants, byFeature } = await service.count();
    expect([tenants, byFeature.get('hitl'), byFeature.get('billing')]).toEqual([
      1,
      { on: 1, off: 0 },
      { on: 0, off: 1 },
    ]);
  });
});
