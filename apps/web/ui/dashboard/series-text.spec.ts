import { describe, expect, it } from '@jest/globals';
import { countsText, scoresText } from './series-text';

const days = ['2026-11-13', '2026-11-14', '2026-11-15'];
const documents = { one: 'document was processed', many: 'documents were processed' };
const say = (...values: number[]) => countsText({ days, values }, documents);

describe('a series of counts', () => {
  it.each([
    [[0, 0, 0], 'No documents were processed in 3 days.'],
    [[0, 1, 0], '1 document was processed in 3 days, on 14 Nov 2026.'],
    [[4, 0, 5], '9 documents were processed in 3 days, most on 15 Nov 2026: 5.'],
    [[2, 0, 2], '4 documents were processed in 3 days, at most 2 a day.'],
    [[1_200, 0, 0], '1,200 documents were processed in 3 days, most on 13 Nov 2026: 1,200.'],
  ])('%p reads: %s', (values, text) => {
    expect(say(...values)).toBe(text);
  });
});

describe('a series of scores', () => {
  it.each([
    [[null, null, null], 'Nothing was found in 3 days.'],
    [
      [null, 0.5, null],
      'Something was found on one day; the mean of the best scores was 0.50 on 14 Nov 2026.',
    ],
    [
      [0.84, null, 0],
      'A day’s mean of the best scores was between 0.00 on 15 Nov 2026 and 0.84 on 13 Nov 2026.',
    ],
  ])('%p reads: %s', (scores, text) => {
    expect(scoresText(days, scores)).toBe(text);
  });
});
