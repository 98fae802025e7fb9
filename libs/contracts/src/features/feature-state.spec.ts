import { describe, expect, it } from '@jest/globals';
import type { FeatureSnapshot, TenantFeature } from '../models.js';
import { featureIn } from './feature-state.js';

// an API that does not know a feature leaves it out, whatever the types of this version say
const snapshot = (billing?: unknown) =>
  ({
    tenantId: 'acme',
    revision: 1,
    features: { ...(billing !== undefined && { billing }) },
  }) as FeatureSnapshot;
const billingOf = (feature?: unknown) => featureIn(snapshot(feature), 'billing');

describe('what a snapshot says of a feature', () => {
  it.each<TenantFeature>([
    { enabled: true, reason: 'on', limit: 5 },
    { enabled: true, reason: 'winding_down', endsAt: '2026-11-30T23:59:00Z' },
  ])('is that it is on: %j', ({ enabled: _, ...feature }) => {
    expect(billingOf({ ...feature, enabled: true })).toEqual({ ...feature, state: 'on' });
  });

  it.each(['not_entitled', 'ended', 'unavailable'])('is that it is off, and why: %s', (reason) => {
    expect(billingOf({ enabled: false, reason })).toEqual({ state: 'off', reason });
  });

  it('is that it is off, when it does not name it, or says anything but true', () => {
    const off = { state: 'off', reason: 'unavailable' };
    expect(billingOf()).toEqual(off);
    for (const enabled of ['true', 1, null]) expect(billingOf({ enabled, reason: 'on' })).toEqual(off);
    expect(featureIn(snapshot(), 'constructor' as 'billing')).toEqual(off);
  });

  it('is nothing at all without a snapshot, which is not the same as off', () => {
    expect(featureIn(undefined, 'billing')).toEqual({ state: 'unknown' });
  });
});
