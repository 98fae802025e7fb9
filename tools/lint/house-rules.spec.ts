import { describe, expect, it } from '@jest/globals';
import { plant } from './plant.js';

const readsEnvironment = 'export const port = process.env.PORT;\n';
const logs = "console.log('started');\n";
const rule = (name: string) => expect.stringMatching(new RegExp(`${name}: `));

describe('process.env', () => {
  it.each([
    ['apps/api/src/main.ts'],
    ['apps/api/src/billing/invoices.ts'],
    ['libs/features/src/adapters/environment/gates.ts'],
    ['libs/contracts/src/client.ts'],
    ['apps/web/server/upstream.ts'],
    ['apps/web/ui/button.tsx'],
    ['apps/web/next.config.ts'],
  ])('is refused in %s', async (file) => {
    expect(await plant(file, readsEnvironment)).toContainEqual(rule('no-restricted-properties'));
  });

  it.each([
    ['const { env } = process;\nexport const port = env.PORT;\n'],
    ['export const port = globalThis.process.env.PORT;\n'],
    ["export const port = process['env'].PORT;\n"],
    ["import { env } from 'node:process';\nexport const port = env.PORT;\n"],
    ["import process from 'node:process';\nexport const port = process.env.PORT;\n"],
    ["import * as node from 'node:process';\nexport const port = node.env.PORT;\n"],
    ["import node from 'process';\nexport const port = node.env.PORT;\n"],
  ])('is seen in other spellings: %s', async (code) => {
    expect((await plant('apps/api/src/http/limits.ts', code)).length).toBeGreaterThan(0);
  });

  it.each([
    ['apps/api/src/configuration/read.ts'],
    ['apps/web/server/configuration.ts'],
    ['tools/start/main.ts'],
    ['apps/api/test/support/test-app.ts'],
    ['libs/features/src/adapters/postgres/store.spec.ts'],
  ])('is read in %s', async (file) => {
    expect(await plant(file, readsEnvironment)).toEqual([]);
  });
});

describe('console', () => {
  it.each([
    ['libs/features/src/domain/decide.ts'],
    ['libs/contracts/src/client.ts'],
    ['apps/api/src/main.ts'],
  ])('is refused in %s: the service logs through its logger', async (file) => {
    expect(await plant(file, logs)).toEqual([rule('no-console')]);
  });

  it('is how the tools speak', async () => {
    expect(await plant('tools/start/main.ts', logs)).toEqual([]);
  });
});

describe('the library', () => {
  it('has no dynamic import, not even of its own', async () => {
    const complaints = await plant('libs/features/src/nest/module.ts', "await import('./guard.js');\n");
    expect(complaints).toEqual([expect.stringContaining('No dynamic import inside the library')]);
  });

  it('names every export at the front door', async () => {
    const door = 'libs/features/src/index.ts';
    expect(await plant(door, "export * from './domain/index.js';\n")).toEqual([
      expect.stringContaining('The front door names every export'),
    ]);
    expect(await plant(door, "export { decide } from './domain/index.js';\n")).toEqual([]);
  });

  it('never lets a method label lift the label of its class', async () => {
    const read = (how: string) => `export const keys = (r) => r.${how}('features', []);\n`;
    expect(await plant('libs/features/src/nest/labels.ts', read('getAllAndOverride'))).toEqual([
      expect.stringContaining('Use getAllAndMerge'),
    ]);
    expect(await plant('libs/features/src/nest/labels.ts', read('getAllAndMerge'))).toEqual([]);
  });
});
