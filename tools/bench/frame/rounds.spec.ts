import { describe, expect, it } from '@jest/globals';
import { interleaved } from './rounds.js';

describe('interleaved', () => {
  it('lets contenders take turns, another one first in each round, and gives each its median', async () => {
    const order: string[] = [];
    const figures = { one: [1, 100, 3], other: [7, 5, 6] };
    const contenderOf = (name: 'one' | 'other') => ({
      name,
      measure: async () => {
        order.push(name);
        return figures[name].shift() ?? NaN;
      },
    });
    const medians = await interleaved([contenderOf('one'), contenderOf('other')], 3);
    expect(order).toEqual(['one', 'other', 'other', 'one', 'one', 'other']);
    expect([...medians]).toEqual([
      ['one', 3],
      ['other', 6],
    ]);
  });
});
