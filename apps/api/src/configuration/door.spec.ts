import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inventory, problemOf, readConfiguration } from './door.js';

/** Everything that a file loads, itself and through its own files. */
async function loadedBy(file: URL, seen = new Set<string>()): Promise<ReadonlySet<string>> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  const source = await readFile(fileURLToPath(file), 'utf8');
  const imports = source.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)'/gm);
  for (const [, name = ''] of imports) {
    if (name.startsWith('.')) await loadedBy(new URL(name.replace(/\.js$/, '.ts'), file), seen);
    else seen.add(name);
  }
  return seen;
}

describe('the door to the configuration', () => {
  it('loads neither a server nor a database', async () => {
    const loaded = await loadedBy(new URL('./door.ts', import.meta.url));
    expect([...loaded].filter((name) => !name.startsWith('file:')).sort()).toEqual([
      '@gatehouse/features/domain',
      '@gatehouse/features/environment',
      'node:crypto',
      'node:net',
      'node:os',
      'zod',
    ]);
  });
});

describe('the inventory', () => {
  const lawful = { DATABASE_URL: 'postgres://a@b/c', SESSION_SECRET: 'correct-horse-battery-staple-0123' };
  const read = (environment: object) => readConfiguration({ ...lawful, INSTANCE_ID: 'i', ...environment });

  it('names as default what holds where nothing is set', () => {
    const defaulted = inventory().filter(({ readBy, fallback }) => readBy.includes('api') && fallback !== '');
    expect(defaulted.length).toBeGreaterThan(10);
    for (const { name, fallback } of defaulted)
      for (const base of [{}, { SEED_DEMO: 'true' }].filter((each) => !(name in each)))
        expect([name, read({ ...base, [name]: fallback })]).toEqual([name, read(base)]);
  });

  it('has defaults and presets that are lawful, each for itself', () => {
    for (const { name, fallback, preset } of inventory())
      for (const value of [fallback, ...Object.values(preset)].filter((each) => each !== ''))
        expect([name, problemOf(name, { [name]: value })]).toEqual([name, undefined]);
  });
});
