import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findAll, type Guarded } from './check.js';
import { checks } from './checks.js';
import type { ManifestDocument, OpenApiDocument } from './document.js';
import { lintDocument } from './lint-document.js';
import { plants } from './plants.fixture.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(join(root, path), 'utf8'));

describe('the guard of the OpenAPI document', () => {
  let guarded: Guarded;
  let folder: string;

  beforeAll(async () => {
    const document = (await readJson('openapi/openapi.json')) as OpenApiDocument;
    const manifest = (await readJson('openapi/feature-manifest.json')) as ManifestDocument;
    guarded = { document, manifest };
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-guard-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has nothing to say of the document as it is', () => {
    expect(findAll(checks, guarded)).toEqual([]);
  });

  it.each(plants)('[$check] finds exactly that $says', ({ check, plant, where, says }) => {
    const planted = structuredClone(guarded);
    plant(planted);
    const found = findAll(checks, planted).map((finding) => [finding.check, finding.where, finding.says]);
    // a code that is planted away may have been answered nowhere else
    expect(found.filter(([name]) => name !== 'codes-used' || name === check)).toEqual([
      [check, where, expect.stringContaining(says)],
    ]);
  });

  it('has a planted difference for every check', () => {
    const planted = new Set(plants.map(({ check }) => check));
    expect(checks.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  it('asks a linter, too, which refuses what is not OpenAPI', async () => {
    const planted = structuredClone(guarded.document) as { paths: Record<string, object> };
    planted.paths['/v1/nowhere/{id}'] = planted.paths['/health/live'] ?? {};
    const path = join(folder, 'openapi.json');
    await writeFile(path, JSON.stringify(planted));
    const rules = (await lintDocument(path)).map(({ check }) => check);
    expect(rules).toContain('lint: path-parameters-defined');
  });
});
