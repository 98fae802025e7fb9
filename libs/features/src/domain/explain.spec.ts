import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anything, catalogue, gates, instant, lawful } from '../../test/any-catalogue.js';
import { decide } from './decide.js';
import { defineFeatures } from './define-features.js';
import type { Entitlement } from './entitlement.js';
import { explain, type Explanation, type Step } from './explain.js';

const anyHeld = fc.oneof(lawful, anything);

/** What a step alone says, read from what it shows and from nothing else; undefined: the rule goes on. */
function saidBy(step: Step): boolean | undefined {
  if (step.step === 'gate') return step.open ? undefined : false;
  if (step.step === 'requirement') return step.explanation.decision.enabled ? undefined : false;
  if (step.step === 'when_unset') return step.whenUnset === 'inherits';
  if (step.phase === 'unreadable') return false;
  return step.phase === 'in_force' ? step.entitlement?.enabled === true : undefined;
}

/** Every explanation inside one, itself included. */
function all(explanation: Explanation): Explanation[] {
  const inner = explanation.steps.flatMap((step) => (step.step === 'requirement' ? [step.explanation] : []));
  return [explanation, ...inner.flatMap(all)];
}

describe('explain, for any catalogue and input', () => {
  it('has the decision of decide, for the feature and for all that it requires', () => {
    fc.assert(
      fc.property(catalogue, gates, anyHeld, instant, (features, open, held, now) => {
        for (const feature of features.values())
          for (const { feature: key, decision } of all(explain(feature, open, held, now))) {
            const asked = features.get(key);
            expect(asked && decide(asked, open, held, now)).toEqual(decision);
          }
      }),
    );
  });

  it('names as deciding the first step that says on or off by itself, which is what was decided', () => {
    fc.assert(
      fc.property(catalogue, gates, anyHeld, instant, (features, open, held, now) => {
        for (const feature of features.values())
          for (const { decision, steps } of all(explain(feature, open, held, now))) {
            const place = steps.findIndex((step) => saidBy(step) !== undefined);
            expect(steps[place]).toMatchObject({ outcome: 'decided' });
            expect(saidBy(steps[place] as Step)).toBe(decision.enabled);
            expect(steps.slice(0, place).every(({ outcome }) => outcome === 'passed')).toBe(true);
            expect(steps.slice(place + 1).every(({ outcome }) => outcome === 'not_reached')).toBe(true);
          }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('an explanation', () => {
  const features = defineFeatures({
    base: { title: 'Base', description: '', gate: 'BASE', whenUnset: 'off' },
    top: {
      title: 'Top',
      description: '',
      gate: 'TOP',
      whenUnset: 'inherits',
      requires: ['base'],
      derived: true,
    },
  });
  const explained = (key: 'base' | 'top', held: Record<string, Entitlement>) => {
    const feature = features.get(key);
    return feature && explain(feature, new Set(['BASE', 'TOP']), new Map(Object.entries(held)), 1_000);
  };

  it('shows the entitlement that was looked at, and where the instant lies in its window', () => {
    const entitlement = { enabled: true, startsAt: 500, endsAt: 900 };
    expect(explained('base', { base: entitlement })).toEqual({
      feature: 'base',
      decision: { feature: 'base', enabled: false, reason: 'expired' },
      steps: [
        { step: 'gate', name: 'BASE', open: true, outcome: 'passed' },
        { step: 'entitlement', phase: 'ended', entitlement, outcome: 'passed' },
        { step: 'when_unset', whenUnset: 'off', outcome: 'decided' },
      ],
    });
  });

  it('of a derived feature has no entitlement, whatever is stored, and explains what it requires', () => {
    expect(explained('top', { top: { enabled: true } })?.steps).toMatchObject([
      { step: 'gate', name: 'TOP', outcome: 'passed' },
      {
        step: 'requirement',
        feature: 'base',
        outcome: 'decided',
        explanation: { decision: { reason: 'not_entitled' } },
      },
      { step: 'when_unset', outcome: 'not_reached' },
    ]);
  });
});
