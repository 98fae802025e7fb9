import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorkshop, type Workshop } from './workshop.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const catalogue = 'libs/features/src/domain/feature-catalogue.ts';
const line = `  'exports': { title: 'Exports', description: 'Download everything.', gate: 'ENABLE_EXPORTS', whenUnset: 'off', requires: ['billing'] },\n`;
const generated = [
  'openapi/openapi.json',
  'openapi/feature-manifest.json',
  '.env.example',
  'docs/environment.md',
];
const generatedSources = [
  'libs/contracts/src/generated/schema.ts',
  'libs/contracts/src/generated/features.ts',
];

/** Adds the line as a developer would, and runs what `npm run openapi` runs. */
async function addTheLine(workshop: Workshop): Promise<void> {
  const path = join(workshop.folder, catalogue);
  const source = await readFile(path, 'utf8');
  await writeFile(path, source.replace(/^\}\);\n/m, `${line}});\n`));
  await workshop.tsc('-b', 'apps/api/tsconfig.lib.json', 'tools/tsconfig.lib.json');
  await workshop.node('tools/dist/openapi/emit.js');
}

/** Evaluates a module in the copy and gives what it prints as JSON. */
async function evaluate(workshop: Workshop, source: string): Promise<unknown> {
  const path = 'apps/api/dist/evaluate.mjs';
  await writeFile(join(workshop.folder, path), source);
  return JSON.parse(await workshop.node(path));
}

describe('a feature is one line of the catalogue', () => {
  let workshop: Workshop;

  beforeAll(async () => {
    workshop = await openWorkshop(root);
    await addTheLine(workshop);
  }, 300_000);

  afterAll(() => workshop.remove());

  it('and no other line is written by hand', async () => {
    const diff = await workshop.node(
      '-e',
      `const { execFileSync } = require('node:child_process');
        try { execFileSync('git', ['diff', '--no-index', '--numstat', ...process.argv.slice(1)], { stdio: ['ignore', 'pipe', 'ignore'] }) }
        catch (error) { process.stdout.write(error.stdout) }`,
      join(root, catalogue),
      catalogue,
    );
    expect(diff.trim().split('\t').slice(0, 2)).toEqual(['1', '0']);
    for (const path of [...generated, ...generatedSources]) {
      const [before, after] = [await readFile(join(root, path), 'utf8'), await workshop.read(path)];
      expect([path, after.includes('exports') || after.includes('EXPORTS'), before === after]).toEqual([
        path,
        true,
        false,
      ]);
    }
  });

  it('brings a gate that configuration reads, and refuses by name when it cannot', async () => {
    const read = (value: string) => `
      import { readConfiguration } from './configuration/index.js';
      const environment = { DATABASE_URL: 'postgres://a@b/c', SESSION_SECRET: 'x'.repeat(40), ENABLE_EXPORTS: '${value}' };
      let answer;
      try { answer = [...readConfiguration(environment).gates]; } catch (error) { answer = error.message; }
      console.log(JSON.stringify(answer));`;
    expect(await evaluate(workshop, read('true'))).toEqual(['ENABLE_EXPORTS']);
    expect(await evaluate(workshop, read('yes'))).toContain('ENABLE_EXPORTS: expected true or false');
    expect(await workshop.read('.env.example')).toContain('\nENABLE_EXPORTS=false\n');
  });

  it('is decided, and shown to tenants and operators', async () => {
    const answer = await evaluate(
      workshop,
      `
      import { decide, featureCatalogue, takeSnapshot } from '@gatehouse/features';
      import { tenantSnapshotOf } from './features/tenant-snapshot.js';
      import { catalogueEntryOf } from './platform/catalogue/catalogue-entry.js';
      const gates = new Set(['ENABLE_EXPORTS', 'ENABLE_BILLING']);
      const entitlements = new Map([['exports', { enabled: true }]]);
      const context = { catalogue: featureCatalogue, gates, limits: new Map() };
      const snapshot = takeSnapshot(context, { tenantId: 't', revision: 1, entitlements }, 0);
      const feature = featureCatalogue.get('exports');
      const counts = { tenants: 1, byFeature: new Map([['exports', { on: 1, off: 0 }]]) };
      const { gate, tenants } = catalogueEntryOf(feature, { counts, configuration: context, routes: [], jobs: [] });
      const decision = decide(feature, new Set(['ENABLE_EXPORTS']), entitlements, 0);
      console.log(JSON.stringify({ decision, shown: tenantSnapshotOf(snapshot).features.exports, gate, tenants }));`,
    );
    expect(answer).toEqual({
      decision: { feature: 'exports', enabled: false, reason: 'requirement_off', requirement: 'billing' },
      shown: { enabled: true, reason: 'on' },
      gate: { name: 'ENABLE_EXPORTS', open: true },
      tenants: { on: 1, off: 0, unset: 0 },
    });
  });

  it('is a member of the snapshot in the OpenAPI document', async () => {
    const document = JSON.parse(await workshop.read('openapi/openapi.json')) as {
      components: { schemas: { FeatureSnapshot: { properties: { features: { required: string[] } } } } };
    };
    expect(document.components.schemas.FeatureSnapshot.properties.features.required).toContain('exports');
  });

  it('is a key and a title of the typed client, which a misspelt one is not', async () => {
    const consumer = join(workshop.folder, 'libs/contracts/src/consumer.ts');
    await writeFile(
      consumer,
      `import { features, type FeatureKey, type FeatureSnapshot } from './index.js';
       export const key: FeatureKey = 'exports';
       export const title: 'Exports' = features.exports.title;
       export const isOn = ({ features: { exports } }: FeatureSnapshot): boolean => exports.enabled;\n`,
    );
    await workshop.tsc('-b', 'libs/contracts/tsconfig.lib.json');
    await appendFile(consumer, `export const misspelt: FeatureKey = 'export';\n`);
    await expect(workshop.tsc('-b', 'libs/contracts/tsconfig.lib.json')).rejects.toThrow(
      `"export"' is not assignable`,
    );
  }, 120_000);
});
