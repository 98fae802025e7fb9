import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Build {
  isCurrent(): boolean;
  keep(): void;
}
// plain JavaScript, which has no types
const file: string = new URL('./built.mjs', import.meta.url).href;
const { Built } = (await import(file)) as {
  Built: new (folders: readonly string[], outputs: readonly string[]) => Build;
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-built-'));
  for (const name of ['src/deep', 'src/node_modules', 'dist'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['src/a.ts', 'src/deep/b.ts', 'dist/a.js', 'lock.json']) write(name, 'one');
  now().keep();
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const now = () => new Built([join(folder, 'src'), join(folder, 'lock.json')], [join(folder, 'dist/a.js')]);

it('is current while nothing has changed, whatever lies in folders that are no sources', () => {
  expect(now().isCurrent()).toBe(true);
  write('src/node_modules/c.js', 'three');
  expect(now().isCurrent()).toBe(true);
});

it.each<[string, () => void]>([
  ['is edited', () => write('src/deep/b.ts', 'other')],
  ['is touched', () => utimesSync(join(folder, 'src/a.ts'), 1, 1)],
  ['of its own is edited', () => write('lock.json', 'other')],
  ['is new', () => write('src/c.ts', 'three')],
  ['is gone', () => rmSync(join(folder, 'src/a.ts'))],
  ['was made of it is gone', () => rmSync(join(folder, 'dist/a.js'))],
])('is not current once a file %s', (_, change) => {
  change();
  expect(now().isCurrent()).toBe(false);
});
