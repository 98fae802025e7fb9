import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LogPage, LogPosition } from '../../ports/change-log.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { ChangeLogReader } from './change-log-reader.js';

describe('ChangeLogReader', () => {
  const clock = new ManualClock();
  let from: (LogPosition | undefined)[];
  let answer: () => Promise<LogPage>;
  let reader: ChangeLogReader;

  beforeEach(() => {
    jest.useFakeTimers();
    from = [];
    answer = () => Promise.resolve({ changes: [], position: String(from.length) });
    const since = (position: LogPosition | undefined) => {
      from.push(position);
      return answer();
    };
    reader = new ChangeLogReader({ since }, clock);
  });
  afterEach(() => void jest.useRealTimers());

  it('begins where the log ends, says so once, and reads on from there', async () => {
    const readings = [await reader.read(), await reader.read(), await reader.read()];
    expect(readings.map(({ isFirst }) => isFirst)).toEqual([true, false, false]);
    expect(from).toEqual([undefined, '1', '2']);
  });

  it('proves what was committed before it asked, not before it was answered', async () => {
    const askedAt = clock.elapsed();
    answer = async () => {
      clock.advance(300);
      return { changes: [{ tenantId: 't', revision: 3 }], position: '1' };
    };
    expect(await reader.read()).toEqual({
      begunAt: askedAt,
      changes: [{ tenantId: 't', revision: 3 }],
      isFirst: true,
    });
  });

  it('reads from the same place again after a failure, and is still first', async () => {
    answer = () => Promise.reject(new Error('offline'));
    await expect(reader.read()).rejects.toThrow('offline');
    answer = () => Promise.resolve({ changes: [], position: '1' });
    expect((await reader.read()).isFirst).toBe(true);
    expect(from).toEqual([undefined, undefined]);
  });

  it('believes no answer that comes after 450 ms', async () => {
    answer = () => new Promise((resolve) => setTimeout(() => resolve({ changes: [], position: '9' }), 500));
    const late = expect(reader.read()).rejects.toThrow('no answer within 450 ms');
    await jest.advanceTimersByTimeAsync(600);
    await late;
    answer = () => Promise.resolve({ changes: [], position: '1' });
    await reader.read();
    expect(from).toEqual([undefined, undefined]);
  });
});
