import { describe, expect, it } from '@jest/globals';
import { proratedCents } from './proration.js';

const november = {
  periodStart: new Date('2026-11-01T00:00:00Z'),
  periodEnd: new Date('2026-12-01T00:00:00Z'),
};

describe('a dearer plan, for the rest of a period', () => {
  it.each([
    ['2026-11-01T00:00:00.000Z', 2_900, 9_900, 7_000, 'the whole difference, on the first instant'],
    ['2026-11-01T00:00:00.001Z', 2_900, 9_900, 7_000, 'all of it on the first day'],
    ['2026-11-02T00:00:00.000Z', 2_900, 9_900, 6_766, '29 of 30 days, rounded down'],
    ['2026-11-16T00:00:00.000Z', 2_900, 9_900, 3_500, 'half of it at half time'],
    ['2026-11-30T23:59:59.999Z', 2_900, 9_900, 233, 'the last day until its end'],
    ['2026-12-01T00:00:00.000Z', 2_900, 9_900, 0, 'nothing when the period is over'],
    ['2027-03-01T00:00:00.000Z', 2_900, 9_900, 0, 'nothing long after'],
    ['2026-10-01T00:00:00.000Z', 2_900, 9_900, 7_000, 'never more than the difference'],
    ['2026-11-16T00:00:00.000Z', 9_900, 2_900, 0, 'nothing for a cheaper plan'],
    ['2026-11-16T00:00:00.000Z', 2_900, 2_900, 0, 'nothing for an equal price'],
    ['2026-11-30T00:00:00.000Z', 2_900, 2_901, 0, 'nothing for less than a cent'],
    ['2026-11-16T00:00:00.000Z', 0, 2_147_483_647, 1_073_741_823, 'whole cents, however dear'],
  ])('at %s from %i to %i costs %i: %s', (now, before, after, cents) => {
    expect(proratedCents({ ...november, now: new Date(now), before, after })).toBe(cents);
  });
});
