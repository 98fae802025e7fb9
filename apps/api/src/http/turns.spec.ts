import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AnswerTime } from './edge/answer-time.js';
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
      turns.take('a', new AnswerTime(), first.work),
      turns.take('a', new AnswerTime(), note('second')),
      turns.take('a', new AnswerTime(), note('third')),
    ];
    await turns.take('b', new AnswerTime(), note('of another tenant'));
    expect(done).toEqual(['of another tenant']);
    first.end();
    await Promise.all(all);
    expect(done).toEqual(['of another tenant', 'second', 'third']);
  });

  it('go on after one that failed, and hear what failed', async () => {
    const turns = new Turns();
    const failed = turns.take('a', new AnswerTime(), () => Promise.reject(new Error('broken')));
    const next = turns.take('a', new AnswerTime(), () => Promise.resolve('done'));
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
      const told = [stuck.work, note('impatient')]
        .map((work) => turns.take('a', new AnswerTime(), work))
        .map(toldOf);
      const began = performance.now();
      await jest.advanceTimersByTimeAsync(1_000);
      expect(await Promise.all(told)).toEqual([
        ['store_unavailable', began + 950],
        ['store_unavailable', began + 550],
      ]);
      const patient = turns.take('a', new AnswerTime(), note('patient'));
      await jest.advanceTimersByTimeAsync(0);
      expect(begun).toEqual([]);
      stuck.end();
      await patient;
      expect(begun).toEqual(['patient']);
    });

    it('wait the shorter, the less is left for a write, and have their turn at once where nobody is before them', async () => {
      const [turns, stuck] = [new Turns(), heldWork()];
      void turns.take('a', new AnswerTime(), stuck.work);
      const began = performance.now();
      const late = toldOf(turns.take('a', new AnswerTime(500), stuck.work));
      await jest.advanceTimersByTimeAsync(100);
      expect(await late).toEqual(['store_unavailable', began + 100]);
      const alone = turns.take('b', new AnswerTime(300), () => Promise.resolve('done'));
      await expect(alone).resolves.toBe('done');
      stuck.end();
    });
  });
});
