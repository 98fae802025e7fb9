import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ApiError } from './errors/api-error.js';
import { Turns } from './turns.js';

/** Work that goes on until it is told to end. */
function heldWork() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { end, work: () => ended };
}

describe('the writers of one tenant', () => {
  it('work one after the other, in the order in which they came', async () => {
    const [turns, done] = [new Turns(), [] as string[]];
    const first = heldWork();
    const note = (name: string) => () => Promise.resolve(void done.push(name));
    const all = [
      turns.take('a', first.work),
      turns.take('a', note('second')),
      turns.take('a', note('third')),
    ];
    await turns.take('b', note('of another tenant'));
    expect(done).toEqual(['of another tenant']);
    first.end();
    await Promise.all(all);
    expect(done).toEqual(['of another tenant', 'second', 'third']);
  });

  it('go on after one that failed, and hear what failed', async () => {
    const turns = new Turns();
    const failed = turns.take('a', () => Promise.reject(new Error('broken')));
    const next = turns.take('a', () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
  });

  describe('in a fault', () => {
    beforeEach(() => void jest.useFakeTimers());
    afterEach(() => void jest.useRealTimers());

    /** What became of a call, and after how many milliseconds. */
    const toldOf = (call: Promise<unknown>) =>
      call
        .then(String, (error: unknown) => (error as ApiError).code)
        .then((told) => [told, Math.round(performance.now())]);

    it('are all answered within a second, and nobody overtakes who is still at work', async () => {
      const [turns, stuck, begun] = [new Turns(), heldWork(), [] as string[]];
      const note = (name: string) => () => Promise.resolve(void begun.push(name));
      const told = [turns.take('a', stuck.work), turns.take('a', note('impatient'))].map(toldOf);
      const began = performance.now();
      await jest.advanceTimersByTimeAsync(1_000);
      expect(await Promise.all(told)).toEqual([
        ['store_unavailable', began + 950],
        ['store_unavailable', began + 550],
      ]);
      const patient = turns.take('a', note('patient'));
      await jest.advanceTimersByTimeAsync(0);
      expect(begun).toEqual([]);
      stuck.end();
      await patient;
      expect(begun).toEqual(['patient']);
    });

    it('hear how much of their second the wait has left', async () => {
      const [turns, first] = [new Turns(), heldWork()];
      void turns.take('a', first.work);
      const left = turns.take('a', (turn) => Promise.resolve(turn.leftMs));
      await jest.advanceTimersByTimeAsync(500);
      first.end();
      await expect(left).resolves.toBe(450);
    });
  });
});
