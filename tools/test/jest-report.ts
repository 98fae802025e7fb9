import type { Counts } from './counts.js';

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const notRun = ['pending', 'skipped', 'todo', 'disabled'];

/** Counts the tests of a report of `jest --json`. A file that could not be run is a failure. */
export function countJest(text: string): Counts {
  const report = JSON.parse(text) as JestReport;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: tests.filter(({ status }) => notRun.includes(status)).map(({ fullName }) => fullName),
    flaky: [],
  };
}
