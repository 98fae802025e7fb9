import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anything, catalogue, gates, instant, lawful } from '../../test/any-catalogue.js';
import { decide } from './decide.js';
import { defineFeatures } from './define-features.js';
import type { Entitlement, Instant } from './entitlement.js';
import type { Feature } from './feature.js';
import type { Gates } from './gates.js';
import { whatAllows, type AllowingChange } from './what-allows.js';

type Held = ReadonlyMap<string, Entitlement>;

/** The decision after these changes. */
function after(
  changes: readonly AllowingChange[],
  { feature, open, held, now }: { feature: Feature; open: Gates; held: Held; now: Instant },
): boolean {
  const gatesThen = new Set([...open, ...changes.flatMap((each) => (each.kind === 'gate' ? each.name : []))]);
  const heldThen = new Map(held);
  for (const change of changes) {
    if (change.kind !== 'entitlement') continue;
    if (change.entitlement) heldThen.set(change.feature, change.entitlement);
    else heldThen.delete(change.feature);
  }
  return decide(feature, gatesThen, heldThen, now).enabled;
}

describe('what would have to change', () => {
  it('allows, when all of it is done, and not when any of it is left out', () => {
    fc.assert(
      fc.property(catalogue, gates, fc.oneof(lawful, anything), instant, (features, open, held, now) => {
        for (const feature of features.values()) {
          const given = { feature, open, held, now };
          const changes = whatAllows(feature, open, held, now);
          expect(after(changes, given)).toBe(true);
          for (const left of changes)
            expect(
              after(
                changes.filter((each) => each !== left),
                given,
              ),
            ).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is nothing exactly while the feature is on', () => {
    fc.assert(
      fc.property(catalogue, gates, lawful, instant, (features, open, held, now) => {
        for (const feature of features.values())
          expect(whatAllows(feature, open, held, now).length === 0).toBe(
            decide(feature, open, held, now).enabled,
          );
      }),
    );
  });

  const features = defineFeatures({
    free: { title: 'Free', description: '', gate: 'FREE', whenUnset: 'inherits' },
    paid: { title: 'Paid', description: '', gate: 'PAID', whenUnset: 'off' },
  });
  const open = new Set(['FREE', 'PAID']);
  const remedy = (key: 'free' | 'paid', entitlement?: Entitlement) => {
    const feature = features.get(key);
    return feature && whatAllows(feature, open, new Map(entitlement && [[key, entitlement]]), 1_000)[0];
  };

  it.each([
    ['unsets where unset is on', 'free', { enabled: false }, 'unset', null],
    ['sets on where unset is off', 'paid', undefined, 'set_on', { enabled: true }],
    [
      'turns an off on, and leaves its limit',
      'paid',
      { enabled: false, limit: 2 },
      'set_on',
      { enabled: true, limit: 2 },
    ],
    [
      'lets a window begin, and end when it would',
      'paid',
      { enabled: true, startsAt: 1_100, endsAt: 2_000 },
      'lift_start',
      { enabled: true, endsAt: 2_000 },
    ],
    [
      'lets a window go on',
      'paid',
      { enabled: true, startsAt: 500, endsAt: 900 },
      'lift_end',
      { enabled: true, startsAt: 500 },
    ],
    [
      'takes a window away that ends before it begins',
      'paid',
      { enabled: true, startsAt: 1_100, endsAt: 900 },
      'set_on',
      { enabled: true },
    ],
    [
      'does not wait for an off to begin',
      'paid',
      { enabled: false, startsAt: 1_100 },
      'set_on',
      { enabled: true },
    ],
  ] as const)('%s', (_, key, held, kind, entitlement) => {
    expect(remedy(key, held)).toEqual({ kind: 'entitlement', feature: key, remedy: kind, entitlement });
  });
});
