import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A built script of the benchmarks. */
export function built(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** Where what a measured process prints is kept. */
export function logOf(root: string, name: string): string {
  return join(root, `test-results/bench/${name}.log`);
}
