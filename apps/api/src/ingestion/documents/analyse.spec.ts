import { describe, expect, it } from '@jest/globals';
import { analyse } from './analyse.js';

describe('the analysis of a text', () => {
  it.each([
    ['The quick brown fox jumps over the lazy dog and runs away.', 'en', 12, 'english'],
    ['Der schnelle braune Fuchs springt über den faulen Hund.', 'de', 9, 'german'],
    ['Быстрая коричневая лиса прыгает через ленивую собаку.', 'ru', 7, 'russian'],
    ['Szybki brązowy lis przeskakuje nad leniwym psem i ucieka.', 'pl', 9, 'simple'],
  ])(
    'says of "%s" its language, its words, and how it is searched',
    async (text, language, words, configuration) => {
      expect(await analyse(text)).toEqual({ language, words, searchConfiguration: configuration });
    },
  );

  it('counts the words of a language that writes no spaces', async () => {
    const analysis = await analyse('敏捷的棕色狐狸跳过懒狗。');
    expect(analysis).toMatchObject({ language: 'zh', searchConfiguration: 'simple' });
    expect(analysis.words).toBeGreaterThan(3);
  });

  it.each(['12345 67', 'x', '!?', ''])('guesses no language where nobody can say: "%s"', async (text) => {
    expect(await analyse(text)).toMatchObject({ language: null, searchConfiguration: 'simple' });
  });

  it('counts what is a word, and not what stands between them', async () => {
    expect(await analyse('Don’t count: 3.5 — commas, or …')).toMatchObject({ words: 5 });
  });

  it.each([
    ['words', 'word '.repeat(20_000), 20_000],
    ['one word', 'x'.repeat(100_000), 391],
    ['a language without spaces', '敏捷的棕色狐狸跳过懒狗。'.repeat(8_333), 50_000],
  ])('takes no longer than its turn for the longest text: %s', async (_, text, atLeast) => {
    const begun = performance.now();
    expect((await analyse(text)).words).toBeGreaterThanOrEqual(atLeast);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
