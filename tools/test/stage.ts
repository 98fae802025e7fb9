/** What a stage needs to be running or at hand before it begins. */
export type Need = 'postgres' | 'redis' | 'chromium' | 'product';

/** How a stage's tests are counted: from the report of its runner, or as one test that passes or fails. */
export type Report = 'jest' | 'playwright' | 'none';

/** One line of the table of stages. */
export interface Stage {
  readonly name: string;
  readonly title: string;
  /** A program of `node_modules/.bin`, or `node`, and its arguments. */
  readonly words: readonly string[];
  /** A file that has to be there: a stage whose script is missing fails. */
  readonly script?: string;
  readonly report: Report;
  readonly needs: readonly Need[];
  /** Shown as it comes, or only when the stage fails. */
  readonly output: 'live' | 'whenFailed';
  readonly deadlineMs: number;
  readonly env?: Readonly<Record<string, string>>;
}
