import { describe, expect, it } from '@jest/globals';
import { verdictOf, type Outcome } from './outcome.js';
import { notesOf, tableOf } from './table.js';

const outcome: Outcome = {
  ...{ line: 'guard', what: 'guard', unit: 'µs', ours: 6, budget: '≤ 2 ×', holds: false },
  ...{ limit: { name: 'trivial', value: 2 }, peers: [{ name: 'Redis', value: 22 }], notes: ['noisy'] },
};

describe('the table', () => {
  it('has ours, the limit, the ratio, the budget, the verdict and the peers in a row', () => {
    const [, , row] = tableOf([outcome]).split('\n');
    expect(row?.split('|').map((cell) => cell.trim())).toEqual([
      ...['', 'guard', '6 µs', 'trivial 2 µs', '3 ×', '≤ 2 ×', 'MISS', 'Redis 22 µs', ''],
    ]);
    expect(notesOf([outcome])).toEqual(['- guard: noisy']);
  });

  it('tells what is missed from what is not built', () => {
    expect(verdictOf(outcome)).toBe('MISS');
    expect(verdictOf({ ...outcome, holds: true })).toBe('PASS');
    expect(verdictOf({ ...outcome, ours: undefined, holds: undefined })).toBe('not built');
  });
});
