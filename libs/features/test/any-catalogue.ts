import fc from 'fast-check';
import { defineFeatures, type FeatureLine } from '../src/domain/define-features.js';
import type { Entitlement } from '../src/domain/entitlement.js';

const keys = ['a', 'b', 'c', 'd'] as const;
export const instant = fc.integer({ min: 0, max: 20 });

/** Any catalogue of four features; each may require those before it, so that there is no circle. */
export const catalogue = fc
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
export const gates = fc.subarray(['A', 'B', 'C', 'D']).map((open) => new Set(open));
const byFeature = (entitlement: fc.Arbitrary<Entitlement>) =>
  fc.dictionary(fc.constantFrom(...keys), entitlement).map((held) => new Map(Object.entries(held)));

export const lawful = byFeature(
  fc
    .record({ enabled: fc.boolean(), startsAt: instant, endsAt: instant }, { requiredKeys: ['enabled'] })
    .filter(({ startsAt = -Infinity, endsAt = Infinity }) => startsAt < endsAt),
);
/** Whatever a broken store might hand over. */
export const anything = byFeature(
  fc.oneof(
    fc.anything(),
    fc.record({ enabled: fc.anything(), startsAt: fc.anything(), endsAt: fc.anything() }),
  ) as never,
);
