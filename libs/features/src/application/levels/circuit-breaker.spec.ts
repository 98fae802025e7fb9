import { beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../testing/manual-clock.js';
import { CircuitBreaker, CircuitOpenError } from './circuit-breaker.js';

describe('CircuitBreaker', () => {
  let clock: ManualClock;
  let breaker: CircuitBreaker;
  const works = () => Promise.resolve('answer');
  const fails = () => Promise.reject(new Error('offline'));
  const fail = async (times: number) => {
    for (let time = 0; time < times; time += 1) await breaker.run(fails).catch(() => undefined);
  };

  beforeEach(() => {
    clock = new ManualClock();
    breaker = new CircuitBreaker('it', clock, { failures: 3, openMs: 1_000 });
  });

  it('hands through what the call answers, or how it fails', async () => {
    await expect(breaker.run(works)).resolves.toBe('answer');
    await expect(breaker.run(fails)).rejects.toThrow('offline');
  });

  it('refuses without calling after some failures in a row', async () => {
    await fail(3);
    let called = false;
    const call = async () => (called = true);
    await expect(breaker.run(call)).rejects.toBeInstanceOf(CircuitOpenError);
    expect([breaker.state, called]).toEqual(['open', false]);
  });

  it('counts anew after a success', async () => {
    await fail(2);
    await breaker.run(works);
    await fail(2);
    expect(breaker.state).toBe('closed');
  });

  it('lets one call at a time through to see, after a while', async () => {
    await fail(3);
    clock.advance(1_000);
    expect(breaker.state).toBe('half_open');
    const trial = breaker.run(works);
    await expect(breaker.run(works)).rejects.toBeInstanceOf(CircuitOpenError);
    await trial;
    expect(breaker.state).toBe('closed');
  });

  it('is open for as long again when the trial fails, and tries again after it', async () => {
    await fail(3);
    clock.advance(1_000);
    await fail(1);
    expect(breaker.state).toBe('open');
    clock.advance(1_000);
    await expect(breaker.run(works)).resolves.toBe('answer');
  });

  it('closes when somebody else has seen it answer', async () => {
    await fail(3);
    breaker.succeeded();
    expect(breaker.state).toBe('closed');
  });
});
