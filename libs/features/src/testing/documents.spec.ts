import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const library = new URL('../../', import.meta.url);
const repository = new URL('../../', library);
const read = (path: string) => readFileSync(new URL(path, library), 'utf8');

describe('the README', () => {
  const blocks = [...read('README.md').matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)];

  it('has the example in it', () => expect(blocks.length).toBeGreaterThan(5));

  it.each(blocks.map(([, name, code]) => [name, code]))(
    'shows %s as the compiler checks it',
    (name, code) => {
      const checked = read(`test/example/${name}`).replaceAll(
        "'../../src/index.js'",
        "'@gatehouse/features'",
      );
      expect(code).toBe(checked);
    },
  );
});

describe('the decision records', () => {
  const records = readdirSync(new URL('decisions/', library)).filter((name) => /^\d{2}-.*\.md$/.test(name));

  it('cover what product.md pins', () => expect(records.length).toBeGreaterThanOrEqual(13));

  it.each(records)('%s names its cost, and ends with files that exist and enforce it', (name) => {
    const text = read(`decisions/${name}`);
    expect(text).toMatch(/^\*\*Cost\.\*\*/m);
    const [, enforcedBy = ''] = /\nEnforced by: (.+)\n$/.exec(text) ?? [];
    const files = [...enforcedBy.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(new URL(file, repository)))).toEqual([]);
  });
});
