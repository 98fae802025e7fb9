import type { Counts } from './counts.js';

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
}

interface Spec {
  readonly title: string;
  readonly tests: readonly {
    readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
    readonly projectName: string;
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly Suite[];
  readonly errors: readonly unknown[];
}

/** Counts the tests of a report of Playwright's `json` reporter. An error outside any test is a failure. */
export function countPlaywright(text: string): Counts {
  const report = JSON.parse(text) as PlaywrightReport;
  const tests = report.suites.flatMap((suite) => testsOf(suite, []));
  const named = (status: string): string[] =>
    tests.filter((test) => test.status === status).map(({ name }) => name);
  return {
    passed: named('expected').length + named('flaky').length,
    failed: named('unexpected').length + report.errors.length,
    skipped: named('skipped'),
    flaky: named('flaky'),
  };
}

function testsOf(suite: Suite, path: readonly string[]): { name: string; status: string }[] {
  const here = [...path, suite.title];
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.map(({ status, projectName }) => ({
      status,
      name: [...here, title, projectName].filter(Boolean).join(' › '),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, here))];
}
