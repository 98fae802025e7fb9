import { describe, expect, it } from '@jest/globals';
import { median, percentile, rounded } from './statistics.js';

describe('statistics', () => {
  it('takes the value in the middle, whatever the order and however far the others are off', () => {
    expect(median([9_000, 3, 1, 2, -50])).toBe(2);
    expect(percentile([5, 1, 4, 2, 3], 99)).toBe(5);
    expect(percentile([], 50)).toBeNaN();
  });

  it('shows no more digits than mean something', () => {
    expect([2.3456, 0, 42.04, 1234.5, NaN].map(rounded)).toEqual(['2.35', '0', '42', '1,235', '?']);
  });
});
