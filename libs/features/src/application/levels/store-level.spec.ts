import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EntitlementsUnavailableError } from '../../domain/errors.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { HandStore, stateOf } from './level.fixture.js';
import { StoreLevel } from './store-level.js';

describe('StoreLevel', () => {
  let store: HandStore;
  let level: StoreLevel;

  beforeEach(() => {
    jest.useFakeTimers();
    store = new HandStore();
    level = new StoreLevel(
      store,
      new CircuitBreaker('it', new ManualClock(), { failures: 1, openMs: 250 }),
      500,
    );
  });
  afterEach(() => void jest.useRealTimers());

  it('hands through what the store says, also that it knows nobody', async () => {
    const both = [level.read('t'), level.read('u')];
    store.asked[0]?.answer(stateOf(1));
    store.asked[1]?.answer(undefined);
    expect(await Promise.all(both)).toEqual([stateOf(1), undefined]);
  });

  it('cannot say when the store fails, with the cause', async () => {
    const cause = new Error('offline');
    const read = level.read('t');
    store.asked[0]?.fail(cause);
    await expect(read).rejects.toMatchObject({ code: 'feature_lookup_failed', cause });
  });

  it('cannot say when the store does not answer within its deadline', async () => {
    const read = expect(level.read('t')).rejects.toBeInstanceOf(EntitlementsUnavailableError);
    await jest.advanceTimersByTimeAsync(500);
    await read;
  });

  it('waits for it no longer than what others have left of the deadline', async () => {
    const read = expect(level.read('t', 150)).rejects.toBeInstanceOf(EntitlementsUnavailableError);
    await jest.advanceTimersByTimeAsync(350);
    await read;
  });

  it('leaves a store that failed alone, until somebody was answered by it', async () => {
    const failed = level.read('t');
    store.asked[0]?.fail(new Error('offline'));
    await expect(failed).rejects.toThrow();
    await expect(level.read('t')).rejects.toBeInstanceOf(EntitlementsUnavailableError);
    expect([store.asked.length, level.state]).toEqual([1, 'open']);
    level.answered();
    void level.read('t');
    expect(store.asked).toHaveLength(2);
  });
});
