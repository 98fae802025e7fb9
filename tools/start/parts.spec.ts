import { describe, expect, it } from '@jest/globals';
import { Parts, StoppingError } from './parts.js';

function noting(notes: string[], name: string, problem?: Error) {
  const stop = (): Promise<void> => {
    notes.push(name);
    return problem === undefined ? Promise.resolve() : Promise.reject(problem);
  };
  return { name, stop };
}

describe('the parts', () => {
  it('stop once, the last one first, whatever one of them does', async () => {
    const notes: string[] = [];
    const parts = new Parts();
    await parts.add(noting(notes, 'database'));
    await parts.add(noting(notes, 'api', new Error('hangs')));
    await parts.add(noting(notes, 'web'));
    const [first, second] = await Promise.all([parts.stop(), parts.stop()]);
    expect(notes).toEqual(['web', 'api', 'database']);
    expect(first).toEqual(['api: Error: hangs']);
    expect(second).toBe(first);
  });

  it('stop one that comes too late', async () => {
    const notes: string[] = [];
    const parts = new Parts();
    await parts.stop();
    await expect(parts.add(noting(notes, 'late'))).rejects.toThrow(StoppingError);
    expect(notes).toEqual(['late']);
  });
});
