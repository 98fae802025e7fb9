import { beforeEach, describe, expect, it } from '@jest/globals';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import { EntitlementsUnavailableError, UnknownTenantError } from '../domain/errors.js';
import { featureCatalogue } from '../domain/feature-catalogue.js';
import type { Feature } from '../domain/feature.js';
import { gatesOf } from '../domain/gates.js';
import { FailingEntitlementStore, ManualClock } from '../testing/index.js';
import { assemble } from '../application/assemble.js';
import { Explanations } from '../application/explanations.js';

describe('Explanations', () => {
  let inner: InProcessEntitlementStore;
  let store: FailingEntitlementStore;
  let explanations: Explanations;
  let hitl: Feature;
  const grant = (endsAt?: number) =>
    inner.change({
      tenantId: 'acme',
      entitlements: new Map([['hitl', { enabled: true, ...(endsAt !== undefined && { endsAt }) }]]),
      reason: 'a trial',
      actor: 'an operator',
    });

  beforeEach(() => {
    const clock = new ManualClock(1_000);
    inner = new InProcessEntitlementStore(clock);
    inner.addTenant('acme');
    store = new FailingEntitlementStore(inner);
    const context = {
      catalogue: featureCatalogue,
      gates: new Set(gatesOf(featureCatalogue)),
      limits: new Map(),
    };
    explanations = new Explanations(assemble({ ...context, store, clock }));
    hitl = featureCatalogue.get('hitl') as Feature;
  });

  it('tells the decision, the data that it was made of, and who set them', async () => {
    await grant();
    const explained = await explanations.explain('acme', hitl);
    expect(explained).toMatchObject({
      ...{
        tenantId: 'acme',
        feature: 'hitl',
        at: 1_000,
        revision: 1,
        storedRevision: 1,
        level: 'store',
        ageMs: 0,
      },
      ...{ decision: { enabled: true, reason: 'entitled' }, allow: [] },
    });
    expect(explained.records.get('hitl')).toMatchObject({ reason: 'a trial', updatedBy: 'an operator' });
  });

  it('evaluates the same state at another instant', async () => {
    await grant(2_000);
    expect((await explanations.explain('acme', hitl)).decision).toMatchObject({
      enabled: true,
      endsAt: 2_000,
    });
    expect(await explanations.explain('acme', hitl, 2_000)).toMatchObject({
      at: 2_000,
      decision: { enabled: false, reason: 'expired' },
      allow: [{ kind: 'entitlement', feature: 'hitl', remedy: 'lift_end', entitlement: { enabled: true } }],
    });
  });

  it('gives nobody’s reasons for data of another revision', async () => {
    const read = inner.read.bind(inner);
    const before = await read('acme');
    await grant();
    store.read = () => Promise.resolve(before);
    expect(await explanations.explain('acme', hitl)).toMatchObject({
      ...{ revision: 0, storedRevision: 1, records: new Map() },
      decision: { reason: 'not_entitled' },
    });
  });

  it('says so when no tenant has the id, and when nobody can say', async () => {
    await expect(explanations.explain('globex', hitl)).rejects.toBeInstanceOf(UnknownTenantError);
    store.fail(new Error('offline'));
    await expect(explanations.explain('acme', hitl)).rejects.toBeInstanceOf(EntitlementsUnavailableError);
  });
});
