import { describe, expect, it } from '@jest/globals';
import { TenantLoads } from './tenant-loads.js';

describe('TenantLoads', () => {
  const current = () => true;
  const outdated = () => false;

  function setUp() {
    const loads = new TenantLoads<number>();
    const ends: ((value: number | Error) => void)[] = [];
    const begin = () => ({
      askedAt: ends.length,
      answer: new Promise<number>((resolve, reject) => {
        ends.push((value) => (value instanceof Error ? reject(value) : resolve(value)));
      }),
    });
    return { loads, ends, begin };
  }

  it('loads once for however many ask', async () => {
    const { loads, ends, begin } = setUp();
    const asked = [loads.of('t', current, begin), loads.of('t', current, begin)];
    ends[0]?.(7);
    expect([await Promise.all(asked), ends.length]).toEqual([[7, 7], 1]);
  });

  it('loads again for who asks after something was heard, and lets others join that', async () => {
    const { loads, ends, begin } = setUp();
    const first = loads.of('t', current, begin);
    const second = loads.of('t', outdated, begin);
    const third = loads.of('t', (askedAt) => askedAt === 1, begin);
    ends[0]?.(1);
    await first;
    const fourth = loads.of('t', current, begin);
    ends[1]?.(2);
    expect([await Promise.all([second, third, fourth]), ends.length]).toEqual([[2, 2, 2], 2]);
  });

  it('keeps tenants apart', () => {
    const { loads, ends, begin } = setUp();
    void loads.of('t', current, begin);
    void loads.of('u', current, begin);
    expect(ends).toHaveLength(2);
  });

  it('remembers neither an answer nor a failure', async () => {
    const { loads, ends, begin } = setUp();
    const failed = loads.of('t', current, begin);
    ends[0]?.(new Error('offline'));
    await expect(failed).rejects.toThrow('offline');
    const answered = loads.of('t', current, begin);
    ends[1]?.(1);
    await answered;
    void loads.of('t', current, begin);
    expect(ends).toHaveLength(3);
  });
});
