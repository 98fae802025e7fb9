import { inventory } from '@gatehouse/api/configuration';
import { featureCatalogue } from '@gatehouse/features/domain';
import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runConsole } from '../run-console.js';
import { inventoryDocument } from './inventory-document.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const table = 'apps/api/src/configuration/';

/** What Node, npm, Next.js and the system say: none of it is ours to set in `.env`. */
const theirs: ReadonlySet<string> = new Set(['PATH', 'LD_LIBRARY_PATH', 'INIT_CWD', 'NEXT_RUNTIME']);

const isSource = (path: string) =>
  /\.(ts|tsx|js|mjs)$/.test(path) && !/(^|\/)(node_modules|dist|\.next|generated)\//.test(path);

async function sources(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const folders = ['apps', 'libs', 'tools'];
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((path) => join(folder, path)),
    ),
  );
  const paths = found.flat().filter(isSource);
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })));
}

/** Names that code takes out of an environment, however it spells that. */
function namesReadIn(text: string): readonly string[] {
  const reads = [
    /\b(?:process\.)?env(?:ironment)?(?:\?\.|\.|\[['"`])([A-Z][A-Z0-9_]+)\b/g,
    /\bvalueOf\([^()]+, ['"`]([A-Z][A-Z0-9_]+)['"`]\)/g,
  ];
  return reads.flatMap((read) => [...text.matchAll(read)].flatMap(([, name]) => name ?? []));
}

const isSpec = (path: string) => /\.(e2e-|instances-)?spec\.tsx?$|\.fixture\.ts$/.test(path);

describe('the inventory', () => {
  const names = inventory().map(({ name }) => name);

  it('has every variable once', () => {
    expect(names).toEqual([...new Set(names)]);
  });

  it('has every variable that code reads', async () => {
    const read = (await sources())
      .filter(({ path }) => !isSpec(path))
      .flatMap(({ path, text }) => namesReadIn(text).map((name) => `${name}, read in ${path}`));
    const known = new Set([...names, ...theirs]);
    expect(read.filter((each) => !known.has(each.split(',', 1)[0] ?? ''))).toEqual([]);
    expect(read.length).toBeGreaterThan(40);
  });

  it('has no variable that no code reads', async () => {
    const elsewhere = (await sources()).filter(
      ({ path }) => !path.startsWith(table) && !path.startsWith('tools/console/inventory/'),
    );
    const others = inventory().filter(
      ({ readBy, feature }) => feature === undefined && !readBy.includes('api'),
    );
    const unread = others.filter(
      ({ name }) => !elsewhere.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text)),
    );
    expect(unread.map(({ name }) => name)).toEqual([]);
  });

  it('has each gate and limit of the catalogue, with a question that names what it needs', () => {
    for (const { key, gate, limit, title, description, requires } of featureCatalogue.values()) {
      expect(inventory().find(({ name }) => name === gate)).toMatchObject({
        class: 'product gate',
        feature: key,
        prompt: {
          question: `Open ${title}`,
          why: expect.stringContaining(description),
          after: requires.map((each) => each.gate),
        },
      });
      if (limit)
        expect(inventory().find(({ name }) => name === limit.name)).toMatchObject({
          prompt: { after: [gate] },
        });
    }
  });

  it('is a table for people, JSON for scripts and Markdown for the docs', async () => {
    const run = async (...words: string[]) => {
      let said = '';
      const terminal = {
        env: {},
        folder: '/',
        isInteractive: false,
        out: (text: string) => void (said += text),
        err: () => undefined,
      };
      expect(await runConsole(['inventory', ...words], terminal)).toBe(0);
      return said;
    };
    expect(JSON.parse(await run('--json'))).toEqual(JSON.parse(JSON.stringify(inventory())));
    const [people, markdown] = [await run(), await run('--markdown')];
    for (const name of names)
      expect([people, markdown]).toEqual([
        expect.stringContaining(name),
        expect.stringContaining(`\`${name}\``),
      ]);
    expect(markdown).toBe(inventoryDocument());
  });
});
