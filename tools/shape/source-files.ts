import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const measured = ['libs', 'apps', 'tools'];
const notSource = new Set([
  'node_modules',
  'dist',
  '.next',
  '.nx',
  '.gatehouse',
  'coverage',
  'test-results',
  'playwright-report',
]);
const isSource = (name: string) => /\.[cm]?[jt]sx?$/.test(name) && name !== 'next-env.d.ts';

/** Every source file of the three homes of code, as paths from `root` with `/`, in order. */
export function sourceFiles(root: string): string[] {
  const found = measured.flatMap((home) => filesUnder(join(root, home)));
  return found.map((path) => relative(root, path).replaceAll(sep, '/')).sort();
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notSource.has(entry.name) ? [] : filesUnder(path);
    return entry.isFile() && isSource(entry.name) ? [path] : [];
  });
}
