import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from './decide.js';
import { defineFeatures, type FeatureLine } from './define-features.js';
import type { Entitlement } from './entitlement.js';
import type { Feature } from './feature.js';

const keys = ['a', 'b', 'c', 'd'] as const;
const instant = fc.integer({ min: 0, max: 20 });

/** Any catalogue of four features; each may require those before it, so that there is no circle. */
const catalogue = fc
  .tuple(
    ...keys.map((_, index) =>
      fc.tuple(fc.constantFrom('inherits', 'off'), fc.subarray(keys.slice(0, index))),
    ),
  )
  .map((lines) =>
    defineFeatures(
      Object.fromEntries(
        lines.map(([whenUnset, requires], index): [string, FeatureLine<string>] => {
          const key = keys[index] ?? '';
          return [key, { title: key, description: '', gate: key.toUpperCase(), whenUnset, requires }];
        }),
      ),
    ),
  );
const gates = fc.subarray(['A', 'B', 'C', 'D']).map((open) => new Set(open));
const byFeature = (entitlement: fc.Arbitrary<Entitlement>) =>
  fc.dictionary(fc.constantFrom(...keys), entitlement).map((held) => new Map(Object.entries(held)));

const lawful = byFeature(
  fc
    .record({ enabled: fc.boolean(), startsAt: instant, endsAt: instant }, { requiredKeys: ['enabled'] })
    .filter(({ startsAt = -Infinity, endsAt = Infinity }) => startsAt < endsAt),
);
/** Whatever a broken store might hand over. */
const anything = byFeature(
  fc.oneof(
    fc.anything(),
    fc.record({ enabled: fc.anything(), startsAt: fc.anything(), endsAt: fc.anything() }),
  ) as never,
);
const gatesThatCount = (feature: Feature) => [feature, ...feature.requires].map(({ gate }) => gate);

describe('decide, for any catalogue and input', () => {
  it('never enables a feature whose gate, or whose requirement’s gate, is shut', () => {
    fc.assert(
      fc.property(catalogue, gates, fc.oneof(lawful, anything), instant, (features, open, held, now) => {
        for (const feature of features.values()) {
          const shut = gatesThatCount(feature).some((gate) => !open.has(gate));
          if (shut) expect(decide(feature, open, held, now).enabled).toBe(false);
        }
      }),
    );
  });

  it('is never on while a requirement is off, and then names one that is', () => {
    fc.assert(
      fc.property(catalogue, gates, lawful, instant, (features, open, held, now) => {
        for (const feature of features.values()) {
          const verdict = decide(feature, open, held, now);
          const off = feature.requires.filter((required) => !decide(required, open, held, now).enabled);
          if (verdict.enabled) expect(off).toEqual([]);
          if (verdict.reason === 'requirement_off')
            expect(off.map(({ key }) => key)).toContain(verdict.requirement);
        }
      }),
    );
  });

  it('is entitled only by the boolean true', () => {
    fc.assert(
      fc.property(catalogue, anything, instant, (features, held, now) => {
        const open = new Set(['A', 'B', 'C', 'D']);
        for (const feature of features.values()) {
          const { reason } = decide(feature, open, held, now);
          if (reason === 'entitled') expect(held.get(feature.key)?.enabled).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('goes off exactly at the end it tells, and never by itself when it tells none', () => {
    fc.assert(
      fc.property(catalogue, gates, lawful, instant, (features, open, held, now) => {
        for (const feature of features.values()) {
          const verdict = decide(feature, open, held, now);
          if (!verdict.enabled) continue;
          const { endsAt = Infinity } = verdict;
          for (let later = now; later <= 21; later += 1)
            if (later < endsAt) expect(decide(feature, open, held, later).enabled).toBe(true);
          if (endsAt < Infinity) expect(decide(feature, open, held, endsAt).enabled).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
