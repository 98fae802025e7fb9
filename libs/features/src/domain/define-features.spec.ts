import { describe, expect, it } from '@jest/globals';
import { defineFeatures, type FeatureLine } from './define-features.js';
import { InvalidCatalogueError } from './errors.js';
import { featureCatalogue } from './feature-catalogue.js';

const line = <Key extends string = never>(more: Partial<FeatureLine<Key>> = {}): FeatureLine<Key> => {
  return { title: 'A', description: 'A thing.', gate: 'ENABLE_A', whenUnset: 'off', ...more };
};
const defining = (lines: Record<string, FeatureLine<string>>) => () => defineFeatures(lines);

describe('defineFeatures', () => {
  it('keeps the written order and resolves what is required', () => {
    const catalogue = defineFeatures({
      top: line<'base'>({ gate: 'TOP', requires: ['base'] }),
      base: line({ gate: 'BASE' }),
    });
    expect([...catalogue.keys()]).toEqual(['top', 'base']);
    expect(catalogue.get('top')?.requires).toEqual([catalogue.get('base')]);
  });

  it('refuses a circle, and shows it', () => {
    const lines = {
      a: line({ gate: 'A', requires: ['b'] }),
      b: line({ gate: 'B', requires: ['c'] }),
      c: line({ gate: 'C', requires: ['b'] }),
    };
    expect(defining(lines)).toThrow('requires goes in a circle: a -> b -> c -> b');
    expect(defining({ a: line({ requires: ['a'] }) })).toThrow('a -> a');
  });

  it('refuses an unknown key in requires', () => {
    expect(defining({ a: line({ requires: ['b'] }) })).toThrow('a requires the unknown feature "b"');
    // @ts-expect-error it does not even compile
    expect(() => defineFeatures({ a: { ...line(), requires: ['b'] } })).toThrow(InvalidCatalogueError);
  });

  it('refuses two features with one gate, and a gate that is a limit', () => {
    expect(defining({ a: line(), b: line() })).toThrow('b and a share the variable ENABLE_A');
    const limit = { name: 'ENABLE_A', counts: 'things', fallback: 1 };
    expect(defining({ a: line(), b: line({ gate: 'B', limit }) })).toThrow('share the variable ENABLE_A');
  });

  it.each(['', 'enable_a', 'ENABLE-A', '1A', ' A', 'A\n'])('refuses %j as the name of a gate', (gate) => {
    expect(defining({ a: line({ gate }) })).toThrow(InvalidCatalogueError);
  });

  it.each([0, -1, 1.5, NaN, Infinity])('refuses %p as a ceiling', (fallback) => {
    expect(defining({ a: line({ limit: { name: 'MAX', counts: 'things', fallback } }) })).toThrow(
      'its limit',
    );
  });

  it('refuses a whenUnset that it does not know, and a derived feature that could never be on', () => {
    expect(defining({ a: line({ whenUnset: 'on' as never }) })).toThrow('whenUnset');
    expect(defining({ a: line({ derived: true }) })).toThrow('derived');
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(featureCatalogue.get('billing'))).toBe(true);
  });
});
