import { describe, expect, it } from '@jest/globals';
import { defineFeatures } from './define-features.js';
import { effectiveLimit } from './effective-limit.js';

const catalogue = defineFeatures({
  plain: { title: 'P', description: '', gate: 'P', whenUnset: 'off' },
  review: {
    ...{ title: 'R', description: '', gate: 'R', whenUnset: 'off' },
    limit: { name: 'MAX', counts: 'reviews', fallback: 10 },
  },
});
const limitOf = (key: 'plain' | 'review', limits: [string, number][], limit?: number) => {
  const feature = catalogue.get(key);
  const entitlement = limit === undefined ? undefined : { enabled: true, limit };
  return feature && effectiveLimit(feature, new Map(limits), entitlement);
};

describe('the limit in force', () => {
  it('is the ceiling of the environment', () => expect(limitOf('review', [['MAX', 5]])).toBe(5));
  it('is the one of the catalogue where the environment has none', () =>
    expect(limitOf('review', [])).toBe(10));
  it('is lowered by an entitlement', () => expect(limitOf('review', [['MAX', 5]], 3)).toBe(3));
  it('can be lowered to nothing', () => expect(limitOf('review', [], 0)).toBe(0));
  it('is never raised by one', () => expect(limitOf('review', [['MAX', 5]], 8)).toBe(5));
  it('does not exist for a feature without one', () =>
    expect(limitOf('plain', [['MAX', 5]], 3)).toBeUndefined());
  it.each([NaN, 'many', null, -1])('is the lowest where an entitlement says %p', (limit) =>
    expect(limitOf('review', [], limit as number)).toBe(0),
  );
});
