import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ManualClock } from '../../testing/manual-clock.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { HandCache, stateOf } from './level.fixture.js';
import { SharedLevel } from './shared-level.js';

describe('SharedLevel', () => {
  let cache: HandCache;
  let shared: SharedLevel;
  const change = { tenantId: 't', revision: 3, features: ['it'] };

  beforeEach(() => {
    jest.useFakeTimers();
    cache = new HandCache();
    shared = new SharedLevel(
      cache,
      new CircuitBreaker('it', new ManualClock(), { failures: 3, openMs: 1_000 }),
    );
  });
  afterEach(() => void jest.useRealTimers());

  it('hands out what it has, with a fence', async () => {
    cache.answer = { cached: { held: stateOf(1), ageMs: 5 }, fence: 'f' };
    expect(await shared.read('t')).toEqual(cache.answer);
  });

  it('has nothing when it fails, and says what it could not be told', async () => {
    cache.answer = new Error('offline');
    expect([await shared.read('t'), await shared.publish(change)]).toEqual([undefined, false]);
  });

  it('has nothing when it does not answer within 150 ms', async () => {
    cache.answer = 'hangs';
    const both = Promise.all([shared.read('t'), shared.publish(change)]);
    await jest.advanceTimersByTimeAsync(150);
    expect(await both).toEqual([undefined, false]);
  });

  it('is left alone for a moment after some failures', async () => {
    cache.answer = new Error('offline');
    for (let time = 0; time < 3; time += 1) await shared.read('t');
    cache.answer = { cached: undefined, fence: 'f' };
    expect([await shared.read('t'), shared.state]).toEqual([undefined, 'open']);
  });

  it('publishes, drops, and is filled with whole milliseconds of budget', async () => {
    expect(await shared.publish(change)).toBe(true);
    shared.drop('t');
    shared.fill(stateOf(1), 'f', 1_000.9);
    expect(cache.told).toEqual([
      ['publish', 3],
      ['drop', 't'],
      ['fill', 1, 'f', 1_000],
    ]);
  });

  it('is not filled with what has no budget left', () => {
    shared.fill(stateOf(1), 'f', 0.9);
    expect(cache.told).toEqual([]);
  });
});
