import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LoggedRevision, LogPage, LogPosition } from '../../ports/change-log.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { ChangeLogReader } from './change-log-reader.js';

const page = (position: string): LogPage => ({ changes: [], isComplete: true, position });

describe('ChangeLogReader', () => {
  const clock = new ManualClock();
  let from: (LogPosition | undefined)[];
  let answer: () => Promise<LogPage>;
  let reader: ChangeLogReader<LoggedRevision>;

  beforeEach(() => {
    jest.useFakeTimers();
    from = [];
    answer = () => Promise.resolve(page(String(from.length)));
    const since = (position: LogPosition | undefined) => {
      from.push(position);
      return answer();
    };
    reader = new ChangeLogReader({ since }, clock);
  });
  afterEach(() => void jest.useRealTimers());

  it('begins where the log ends, and reads on from there', async () => {
    for (let times = 0; times < 3; times += 1) await reader.read();
    expect(from).toEqual([undefined, '1', '2']);
  });

  it('proves what was committed before it asked, not before it was answered', async () => {
    const askedAt = clock.elapsed();
    answer = async () => {
      clock.advance(300);
      return { changes: [{ tenantId: 't', revision: 3 }], isComplete: false, position: '1' };
    };
    expect(await reader.read()).toEqual({
      begunAt: askedAt,
      changes: [{ tenantId: 't', revision: 3 }],
      isComplete: false,
    });
  });

  it('reads from the same place again after a failure', async () => {
    answer = () => Promise.reject(new Error('offline'));
    await expect(reader.read()).rejects.toThrow('offline');
    answer = () => Promise.resolve(page('1'));
    await reader.read();
    expect(from).toEqual([undefined, undefined]);
  });

  it('believes no answer that comes after 450 ms', async () => {
    answer = () => new Promise((resolve) => setTimeout(() => resolve(page('9')), 500));
    const late = expect(reader.read()).rejects.toThrow('no answer within 450 ms');
    await jest.advanceTimersByTimeAsync(600);
    await late;
    answer = () => Promise.resolve(page('1'));
    await reader.read();
    expect(from).toEqual([undefined, undefined]);
  });
});
