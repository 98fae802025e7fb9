import type { RunResult } from '../process/run.js';

/**
 * What became of a bug: `killed` only if its named test ran and failed. A run in which nothing ran, or that did not
 * compile, proves nothing.
 */
export function verdictOf({ code, output }: RunResult): 'killed' | 'survived' | 'not tested' {
  if (/^Tests: +1 failed,(?! 1 passed)/m.test(output)) return 'killed';
  return code === 0 && /^Tests: .*1 passed/m.test(output) ? 'survived' : 'not tested';
}
