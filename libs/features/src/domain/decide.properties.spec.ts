import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anything, catalogue, gates, instant, lawful } from '../../test/any-catalogue.js';
import { decide } from './decide.js';
import type { Feature } from './feature.js';

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
