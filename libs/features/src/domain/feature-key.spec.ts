import { describe, expect, it } from '@jest/globals';
import { defineFeatures } from './define-features.js';
import { InvalidCatalogueError } from './errors.js';
import { featureCatalogue } from './feature-catalogue.js';
import { parseFeatureKey, type FeatureKey } from './feature-key.js';

const malformed = [
  ...[
    '',
    '-a',
    '1a',
    'a'.repeat(64),
    'Billing',
    'billing ',
    ' billing',
    'bill ing',
    'billing\n',
    'bil\0ling',
  ],
  ...[
    'ｂilling',
    'bіlling',
    'bil\u200bling',
    '\u202ebilling',
    'bil\u212aing',
    'bİlling',
    'bil\ud800ing',
    '💸',
  ],
  ...['feature.billing', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'],
  ...['then', 'toJSON', 'length'],
];

describe('a feature key', () => {
  it.each(malformed)('%j is none: no catalogue takes it and none has it', (raw) => {
    const line = { title: 'A', description: 'A thing.', gate: 'ENABLE_A', whenUnset: 'off' as const };
    expect(() => defineFeatures({ [raw]: line })).toThrow(InvalidCatalogueError);
    expect(parseFeatureKey(featureCatalogue, raw)).toBeUndefined();
  });

  it.each([undefined, null, 1, true, {}, ['billing']])(
    '%j, handed over by plain JavaScript, is none',
    (raw) => {
      expect(parseFeatureKey(featureCatalogue, raw as never)).toBeUndefined();
    },
  );

  it.each([...featureCatalogue.keys(), 'a', 'a'.repeat(63)])('%s is one', (key) => {
    const line = { title: 'A', description: 'A thing.', gate: 'ENABLE_A', whenUnset: 'off' as const };
    expect(parseFeatureKey(defineFeatures({ [key]: line }), key)?.key).toBe(key);
  });

  it('compiles only as a line of the catalogue', () => {
    const known: FeatureKey = 'scoring-pro';
    // @ts-expect-error a misspelt key
    const misspelt: FeatureKey = 'scoring_pro';
    expect([known, misspelt].map((key) => featureCatalogue.has(key))).toEqual([true, false]);
  });
});
