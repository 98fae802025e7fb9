import { describe, expect, it } from '@jest/globals';
import { judged, noTests, oneFailed, onePassed, sum, summaryLine } from './counts.js';
import { countJest } from './jest-report.js';
import { countPlaywright } from './playwright-report.js';

const jestTests = [
  { status: 'passed', fullName: 'one' },
  { status: 'failed', fullName: 'two' },
  { status: 'pending', fullName: 'three' },
  { status: 'todo', fullName: 'four' },
];
const jestReport = {
  numPassedTests: 1,
  numFailedTests: 1,
  numRuntimeErrorTestSuites: 1,
  testResults: [{ assertionResults: jestTests }, { assertionResults: [] }],
};

const spec = (title: string, status: string) => ({ title, tests: [{ status, projectName: '' }] });
const playwrightReport = {
  errors: [{ message: 'no such file' }],
  suites: [
    {
      title: 'story.pw.ts',
      specs: [spec('first', 'expected')],
      suites: [{ title: 'group', specs: [spec('deep', 'skipped')] }],
    },
    { title: 'pages.pw.ts', specs: [spec('shaky', 'flaky'), spec('wrong', 'unexpected')] },
  ],
};

describe('the counts', () => {
  it('of Jest name what was skipped, and take a file that cannot run for a failure', () => {
    const expected = { passed: 1, failed: 2, skipped: ['three', 'four'], flaky: [] };
    expect(countJest(JSON.stringify(jestReport))).toEqual(expected);
  });

  it('of Playwright name what was skipped or shaky, at any depth', () => {
    expect(countPlaywright(JSON.stringify(playwrightReport))).toEqual({
      passed: 2,
      failed: 2,
      skipped: ['story.pw.ts › group › deep'],
      flaky: ['pages.pw.ts › shaky'],
    });
  });

  it.each([
    ['without a report', undefined, 0, 1],
    ['without a test', noTests, 0, 1],
    ['that fails without a failed test', onePassed, 1, 1],
    ['that was killed', onePassed, null, 1],
    ['that passes', onePassed, 0, 0],
    ['that fails', oneFailed, 1, 1],
    ['that only skips', { ...noTests, skipped: ['one'] }, 0, 0],
  ])('of a stage %s', (_, counts, code, failed) => {
    expect(judged(counts, code).failed).toBe(failed);
  });

  it('end in one line', () => {
    const total = sum([onePassed, onePassed, oneFailed, { ...noTests, skipped: ['a', 'b'] }]);
    expect(summaryLine(total)).toBe('2 passed, 1 failed, 2 skipped');
  });
});
