import { describe, expect, it } from '@jest/globals';
import { Lease } from './lease.js';

describe('Lease', () => {
  it('is not held before there is any proof', () => {
    expect(new Lease().isHeld(0)).toBe(false);
  });

  it.each([
    [100, 4_099, true],
    [100, 4_100, false],
  ])('proven at %d, at %d: %s', (provenAt, now, isHeld) => {
    const lease = new Lease();
    lease.extend(provenAt);
    expect(lease.isHeld(now)).toBe(isHeld);
  });

  it('is not shortened by a proof that comes late', () => {
    const lease = new Lease();
    lease.extend(2_000);
    lease.extend(1_000);
    expect(lease.isHeld(5_999)).toBe(true);
  });
});
