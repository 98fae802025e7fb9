/** What became of a stage's tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  /** Tests that failed first and passed when tried again. */
  readonly flaky: readonly string[];
}

export const noTests: Counts = { passed: 0, failed: 0, skipped: [], flaky: [] };
export const onePassed: Counts = { ...noTests, passed: 1 };
export const oneFailed: Counts = { ...noTests, failed: 1 };

/** The sum over all stages. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (left, right) => ({
      passed: left.passed + right.passed,
      failed: left.failed + right.failed,
      skipped: [...left.skipped, ...right.skipped],
      flaky: [...left.flaky, ...right.flaky],
    }),
    noTests,
  );
}

/**
 * What a stage counts for, given its runner's own counts. A runner that fails without a failed test, or that ran no test
 * at all, has failed once: neither may look like success.
 */
export function judged(counts: Counts | undefined, code: number | null): Counts {
  if (counts === undefined) return oneFailed;
  const ran = counts.passed + counts.failed + counts.skipped.length;
  return (code !== 0 || ran === 0) && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The last line of `npm test`. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}
