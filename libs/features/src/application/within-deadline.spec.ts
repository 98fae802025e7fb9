import { describe, expect, it } from '@jest/globals';
import { EntitlementsUnavailableError, UnknownTenantError } from '../domain/errors.js';
import { withinDeadline } from './within-deadline.js';

const never = () => new Promise<never>(() => undefined);

describe('withinDeadline', () => {
  it('gives the answer that comes in time', async () => {
    expect(await withinDeadline(5_000, async () => 7)).toBe(7);
  });

  it('says that the store cannot be reached when it is late, and tells the call', async () => {
    let told: unknown;
    const late = withinDeadline(10, (signal) => {
      signal.addEventListener('abort', () => {
        told = signal.reason;
      });
      return never();
    });
    await expect(late).rejects.toBeInstanceOf(EntitlementsUnavailableError);
    expect(told).toMatchObject({ message: 'no answer within 10 ms' });
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('offline'))],
    [
      'throws at once',
      () => {
        throw new Error('offline');
      },
    ],
  ])('says so with the cause when the call %s', async (_, call) => {
    await expect(withinDeadline(5_000, call)).rejects.toMatchObject({
      code: 'feature_lookup_failed',
      cause: { message: 'offline' },
    });
  });

  it('passes on what the store says in this library’s own errors', async () => {
    const answer = withinDeadline(5_000, () => Promise.reject(new UnknownTenantError('t')));
    await expect(answer).rejects.toBeInstanceOf(UnknownTenantError);
  });
});
