import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Sweep } from './sweep.js';

const minuteMs = 60_000;

function sweepOver(waiting: readonly string[], off: readonly string[] = []) {
  const looks: (readonly string[] | undefined)[] = [];
  const queued: string[] = [];
  const sweep = new Sweep(
    {
      jobs: { isOn: (_job, tenantId) => Promise.resolve(!off.includes(tenantId)) },
      queue: { send: (_job, tenantId) => Promise.resolve(void queued.push(tenantId)) },
    },
    {
      ...{ job: 'ingestion.process', everyMs: minuteMs },
      tenants: (among) => {
        looks.push(among);
        return Promise.resolve(waiting.filter((id) => among?.includes(id) ?? true));
      },
    },
  );
  return { sweep, looks, queued };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a sweep', () => {
  it('looks once at all who changed in a burst, however often, and queues for those who have work and are on', async () => {
    const { sweep, looks, queued } = sweepOver(['a', 'b'], ['b']);
    sweep.start();
    for (let turn = 0; turn < 20; turn += 1) {
      for (const id of ['a', 'b', 'c']) sweep.heard(id);
      await jest.advanceTimersByTimeAsync(4);
    }
    await jest.advanceTimersByTimeAsync(1_000);
    sweep.heard('c');
    await jest.advanceTimersByTimeAsync(1_000);
    await sweep.stop();
    expect(looks).toEqual([undefined, ['a', 'b', 'c'], ['c']]);
    expect(queued).toEqual(['a', 'a']);
  });

  it('looks at nobody any more once it is stopped', async () => {
    const { sweep, looks } = sweepOver(['a']);
    sweep.start();
    await jest.advanceTimersByTimeAsync(1);
    sweep.heard('a');
    await sweep.stop();
    await jest.advanceTimersByTimeAsync(2 * minuteMs);
    expect(looks).toEqual([undefined]);
  });
});
