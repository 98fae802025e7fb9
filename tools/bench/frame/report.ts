import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { ratioOf, verdictOf, type Outcome } from './outcome.js';

/** Writes the run to `test-results/bench.json`. @returns where it is */
export function writeReport(root: string, outcomes: readonly Outcome[]): string {
  const file = join(root, 'test-results/bench.json');
  mkdirSync(dirname(file), { recursive: true });
  const rows = outcomes.map((outcome) => ({
    ...outcome,
    ratio: ratioOf(outcome),
    verdict: verdictOf(outcome),
  }));
  const machine = { node: process.version, cores: cpus().length, platform: process.platform };
  writeFileSync(file, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  return file;
}
