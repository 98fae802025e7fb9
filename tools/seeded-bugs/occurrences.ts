import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedTests, type SeededBug } from './bugs.js';

/** How often the bug's text occurs in its file: anything but once, and the bug cannot be seeded. */
export function occurrencesOf(root: string, { file, text }: SeededBug): number {
  return readFileSync(join(root, file), 'utf8').split(text).length - 1;
}

/** Whether the bug's test is still there, by its last words. */
export function hasTest(root: string, { test }: SeededBug): boolean {
  const titles = [...readFileSync(join(root, namedTests), 'utf8').matchAll(/\bit\('([^']+)'/g)];
  return titles.some(([, title]) => title !== undefined && test.endsWith(` ${title}`));
}
