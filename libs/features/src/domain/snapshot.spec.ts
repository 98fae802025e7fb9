import { describe, expect, it } from '@jest/globals';
import type { Entitlement } from './entitlement.js';
import { featureCatalogue } from './feature-catalogue.js';
import { gatesOf, limitsOf } from './gates.js';
import { takeSnapshot } from './snapshot.js';

const context = {
  catalogue: featureCatalogue,
  gates: new Set(gatesOf(featureCatalogue)),
  limits: new Map(limitsOf(featureCatalogue).map(({ name }) => [name, 20])),
};
const taken = (entitlements: Record<string, Entitlement>, now = 1_000) =>
  takeSnapshot(
    context,
    { tenantId: 't', revision: 7, entitlements: new Map(Object.entries(entitlements)) },
    now,
  );

describe('a snapshot', () => {
  it('decides every feature of the catalogue, in its order, and no other', () => {
    const { tenantId, revision, decisions } = taken({ unheard_of: { enabled: true } });
    expect([tenantId, revision]).toEqual(['t', 7]);
    expect([...decisions.keys()]).toEqual([...featureCatalogue.keys()]);
  });

  it('has the limit in force of the features that have one', () => {
    expect([...taken({ hitl: { enabled: true, limit: 3 } }).limits]).toEqual([['hitl', 3]]);
  });

  it.each([
    ['has not begun', { startsAt: 2_000 }],
    ['has ended', { endsAt: 500 }],
  ])('hears no limit of an entitlement that %s', (_, window) => {
    expect(taken({ hitl: { enabled: true, limit: 3, ...window } }).limits.get('hitl')).toBe(20);
  });
});
