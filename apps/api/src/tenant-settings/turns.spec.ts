import { describe, expect, it, jest } from '@jest/globals';
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

  it('give up after 2 s without having begun, and nobody overtakes who is still at work', async () => {
    jest.useFakeTimers();
    try {
      const [turns, first, begun] = [new Turns(), heldWork(), [] as string[]];
      const working = turns.take('a', first.work);
      const impatient = turns.take('a', () => Promise.resolve(void begun.push('impatient')));
      const refused = expect(impatient).rejects.toMatchObject({ code: 'store_unavailable' });
      await jest.advanceTimersByTimeAsync(2_000);
      await refused;
      const patient = turns.take('a', () => Promise.resolve(void begun.push('patient')));
      await jest.advanceTimersByTimeAsync(0);
      expect(begun).toEqual([]);
      first.end();
      await Promise.all([working, patient]);
      expect(begun).toEqual(['patient']);
    } finally {
      jest.useRealTimers();
    }
  });
});
