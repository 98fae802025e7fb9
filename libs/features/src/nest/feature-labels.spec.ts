import { describe, expect, it } from '@jest/globals';
import { requiredFeaturesOf, ungatedReasonOf } from './feature-labels.js';
import { RequiresFeature } from './requires-feature.decorator.js';
import { Ungated } from './ungated.decorator.js';

@RequiresFeature('billing')
class Billing {
  plain(): void {}

  @RequiresFeature('hitl')
  both(): void {}

  @Ungated('a price list is for everyone')
  ungated(): void {}

  @RequiresFeature('hitl', 'billing')
  @RequiresFeature('ingestion')
  many(): void {}
}

class Inherited extends Billing {}

@RequiresFeature('scoring-pro')
class InheritedWithMore extends Billing {}

@Ungated('health is for everyone')
class Open {
  plain(): void {}

  @Ungated('liveness above all')
  own(): void {}
}

class Unlabelled {
  plain(): void {}
}

const of = (controller: { prototype: object }, method: string) =>
  requiredFeaturesOf((controller.prototype as Record<string, object>)[method] ?? {}, controller);

describe('labels', () => {
  it.each([
    ['a class alone', Billing, 'plain', ['billing']],
    ['class and method together', Billing, 'both', ['billing', 'hitl']],
    ['a method under a gated class that calls itself ungated', Billing, 'ungated', ['billing']],
    ['several labels on one method, each once', Billing, 'many', ['billing', 'hitl', 'ingestion']],
    ['an inherited class', Inherited, 'both', ['billing', 'hitl']],
    ['an inherited class with a label of its own', InheritedWithMore, 'plain', ['billing', 'scoring-pro']],
    ['an ungated class', Open, 'plain', []],
    ['no label', Unlabelled, 'plain', []],
  ])('add up: %s', (_, controller, method, required) => {
    expect([...of(controller, method)].sort()).toEqual(required);
  });

  it('of a subclass stay its own: the parent requires what it required', () => {
    expect(of(Billing, 'plain')).toEqual(['billing']);
  });

  it('tell why a handler is open, the method’s word before the class’s', () => {
    const why = (controller: { prototype: object }, method: string) =>
      ungatedReasonOf((controller.prototype as Record<string, object>)[method] ?? {}, controller);
    expect(why(Open, 'plain')).toBe('health is for everyone');
    expect(why(Open, 'own')).toBe('liveness above all');
    expect(why(Unlabelled, 'plain')).toBeUndefined();
  });

  it('do not compile when misspelt or empty', () => {
    // @ts-expect-error a misspelt key
    expect(() => RequiresFeature('biling')).not.toThrow();
    // @ts-expect-error no key at all would gate nothing
    expect(() => RequiresFeature()).toThrow('at least one feature');
    // @ts-expect-error no reason at all
    expect(() => Ungated()).toThrow('why');
    expect(() => Ungated(' ')).toThrow('why');
  });
});
