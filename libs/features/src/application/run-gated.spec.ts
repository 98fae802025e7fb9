import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FeatureKey } from '../domain/feature-key.js';
import { runGated, type GatedWork } from './run-gated.js';

/** What is on, and who holds it. */
class Features {
  readonly on = new Set<FeatureKey>(['billing', 'ingestion']);
  readonly holds = new Map<FeatureKey, AbortController>();
  released = 0;

  async isFeatureEnabled(_tenantId: string, feature: FeatureKey): Promise<boolean> {
    return this.on.has(feature);
  }

  hold(_tenantId: string, feature: FeatureKey, until?: AbortSignal): AbortSignal {
    const hold = new AbortController();
    this.holds.set(feature, hold);
    until?.addEventListener('abort', () => (this.released += 1));
    return hold.signal;
  }

  turnOff(feature: FeatureKey): void {
    this.on.delete(feature);
    this.holds.get(feature)?.abort(new Error(`${feature} is off`));
  }
}

describe('gated work', () => {
  let features: Features;
  const gated: GatedWork = { tenantId: 't', requires: ['billing', 'ingestion'] };

  beforeEach(() => {
    features = new Features();
  });

  it('is done while all that it requires is on, and holds it no longer than that', async () => {
    const work = jest.fn(async () => undefined);
    expect(await runGated(features, gated, work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(1);
    expect(features.released).toBe(2);
  });

  it('is parked, not begun, when one of them is off', async () => {
    features.turnOff('ingestion');
    const work = jest.fn(async () => undefined);
    expect(await runGated(features, gated, work)).toBe('parked');
    expect(work).not.toHaveBeenCalled();
  });

  it.each<[string, (held: AbortSignal) => void]>([
    ['returns', () => undefined],
    ['throws the reason', (held) => held.throwIfAborted()],
  ])('is parked when one goes off and it %s at its next safe point', async (_, stop) => {
    const outcome = runGated(features, gated, async (held) => {
      features.turnOff('ingestion');
      expect(held.aborted).toBe(true);
      stop(held);
    });
    expect(await outcome).toBe('parked');
  });

  it('is parked when it is told to stop', async () => {
    const ending = new AbortController();
    const outcome = runGated(features, { ...gated, until: ending.signal }, async (held) => {
      ending.abort();
      expect(held.aborted).toBe(true);
    });
    expect(await outcome).toBe('parked');
  });

  it('fails with its own error, also while something goes off, and holds nothing afterwards', async () => {
    const failure = new Error('its own');
    const outcome = runGated(features, gated, async () => {
      features.turnOff('billing');
      throw failure;
    });
    await expect(outcome).rejects.toBe(failure);
    expect(features.released).toBe(2);
  });
});
