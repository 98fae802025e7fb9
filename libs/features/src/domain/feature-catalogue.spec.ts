import { describe, expect, it } from '@jest/globals';
import { featureCatalogue } from './feature-catalogue.js';

describe('the catalogue of this product', () => {
  it('asks for an entitlement wherever unset is off, and inherits the gate elsewhere', () => {
    const whenUnset = [...featureCatalogue.values()].map(({ key, whenUnset }) => [key, whenUnset]);
    expect(Object.fromEntries(whenUnset)).toEqual({
      billing: 'inherits',
      billing_stream: 'inherits',
      hitl: 'off',
      ingestion: 'off',
      'scoring-pro': 'off',
      'beta-dashboard': 'off',
    });
  });

  it('names each gate after its feature', () => {
    for (const { key, gate } of featureCatalogue.values())
      expect(gate).toBe(`ENABLE_${key.toUpperCase().replaceAll('-', '_')}`);
  });

  it('derives the stream of billing from billing', () => {
    const stream = featureCatalogue.get('billing_stream');
    expect([stream?.derived, stream?.requires.map(({ key }) => key)]).toEqual([true, ['billing']]);
  });
});
