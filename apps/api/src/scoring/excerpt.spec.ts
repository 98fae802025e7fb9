import { describe, expect, it } from '@jest/globals';
import { excerptParts } from './excerpt.js';

describe('an excerpt', () => {
  it.each([
    ['', []],
    ['all of it', [['all of it', false]]],
    [
      'one \u0002match\u0003 here',
      [
        ['one ', false],
        ['match', true],
        [' here', false],
      ],
    ],
    [
      '\u0002two\u0003\u0002matches\u0003',
      [
        ['two', true],
        ['matches', true],
      ],
    ],
  ])('is told in parts: %j', (marked, parts) => {
    expect(excerptParts(marked).map(({ text, isMatch }) => [text, isMatch])).toEqual(parts);
  });
});
