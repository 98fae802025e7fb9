import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { seededBugs } from './bugs.js';
import { hasTest, occurrencesOf } from './occurrences.js';
import { verdictOf } from './verdict.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the seeded bugs', () => {
  it.each(seededBugs)('$name can still be seeded, in one place', (bug) => {
    expect(occurrencesOf(root, bug)).toBe(1);
  });

  it.each(seededBugs)('$name has a test that is to notice it', (bug) => {
    expect(hasTest(root, bug)).toBe(true);
  });

  it.each([
    [{ code: 1, output: 'Tests:       1 failed, 10 skipped, 11 total' }, 'killed'],
    [{ code: 0, output: 'Tests:       10 skipped, 1 passed, 11 total' }, 'survived'],
    [{ code: 0, output: 'Tests:       11 skipped, 11 total' }, 'not tested'],
    [{ code: 1, output: 'Test suite failed to run\nTests:       0 total' }, 'not tested'],
    [{ code: 124, output: '' }, 'not tested'],
  ] as const)('are judged by what ran: %j is %s', (result, verdict) => {
    expect(verdictOf(result)).toBe(verdict);
  });
});
