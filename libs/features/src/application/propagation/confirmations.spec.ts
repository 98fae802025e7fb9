import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Confirmation, InstanceRegistry } from '../../ports/instance-registry.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { Confirmations } from './confirmations.js';
import { PropagationFigures } from './propagation-figures.js';

describe('Confirmations', () => {
  let clock: ManualClock;
  let sent: (readonly Confirmation[])[];
  let fails: boolean;
  let figures: PropagationFigures;
  let confirmations: Confirmations;

  beforeEach(() => {
    jest.useFakeTimers();
    [clock, sent, fails, figures] = [new ManualClock(), [], false, new PropagationFigures()];
    const registry: InstanceRegistry = {
      report: () => Promise.resolve(),
      leave: () => Promise.resolve(),
      instances: () => Promise.resolve([]),
      receipt: () => Promise.resolve(undefined),
      confirm: async (_, all) => {
        if (fails) throw new Error('offline');
        sent.push(all);
        return all.map(() => 7);
      },
    };
    confirmations = new Confirmations(registry, 'here', clock, figures);
  });
  afterEach(() => void jest.useRealTimers());

  it('says many at once, each once, a moment later, and how long ago each was', async () => {
    confirmations.add('t', 1);
    clock.advance(15);
    confirmations.add('t', 1);
    confirmations.add('u', 4);
    clock.advance(5);
    await jest.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([
      [
        { tenantId: 't', revision: 1, agoMs: 20 },
        { tenantId: 'u', revision: 4, agoMs: 5 },
      ],
    ]);
    expect(figures.propagationSumMs).toBe(14);
  });

  it('says again what was not taken, and how long ago it is by then', async () => {
    fails = true;
    confirmations.add('t', 1);
    await confirmations.flush();
    [fails] = [false];
    clock.advance(500);
    await confirmations.flush();
    await confirmations.flush();
    expect(sent).toEqual([[{ tenantId: 't', revision: 1, agoMs: 500 }]]);
  });

  it('gives up the oldest when more wait than anybody can read', async () => {
    for (let revision = 0; revision <= 10_000; revision += 1) confirmations.add('t', revision);
    await confirmations.flush();
    expect([sent[0]?.length, sent[0]?.[0]?.revision]).toEqual([10_000, 1]);
  });
});
