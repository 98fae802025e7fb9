import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Repeating } from './repeating.js';

describe('Repeating', () => {
  let turns: (() => void)[];
  let fails: boolean;
  let repeating: Repeating;
  const end = async () => {
    turns.at(-1)?.();
    await jest.advanceTimersByTimeAsync(0);
  };

  beforeEach(() => {
    jest.useFakeTimers();
    [turns, fails] = [[], false];
    repeating = new Repeating(
      () =>
        new Promise((resolve, reject) => {
          turns.push(() => (fails ? reject(new Error('offline')) : resolve()));
        }),
      1_000,
    );
    repeating.start();
  });
  afterEach(() => void jest.useRealTimers());

  it.each([
    [false, 999, 1],
    [false, 1_000, 2],
    [true, 199, 1],
    [true, 200, 2],
  ])('failed: %s; after %d ms it has begun %d turns', async (failed, afterMs, begun) => {
    fails = failed;
    await end();
    await jest.advanceTimersByTimeAsync(afterMs);
    expect(turns).toHaveLength(begun);
  });

  it('takes one turn at a time, and another when one is wanted that begins later', async () => {
    repeating.soon();
    repeating.soon();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(turns).toHaveLength(1);
    await end();
    expect(turns).toHaveLength(2);
    await end();
    expect(turns).toHaveLength(2);
  });

  it('ends when its turn has, and begins no other', async () => {
    repeating.soon();
    const stopped = repeating.stop();
    await end();
    await stopped;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(turns).toHaveLength(1);
  });
});
