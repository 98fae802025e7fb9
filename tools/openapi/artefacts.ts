import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inventoryDocument } from '../console/inventory/inventory-document.js';
import { apiReference } from './api-reference.js';
import { featuresSource, schemaSource } from './client-sources.js';
import type { OpenApiDocument } from './guard/document.js';
import { root } from './root.js';
import { settingsSchema } from './settings-schema.js';

/** Files that are generated from the code and checked in, by their path from the repository's root. */
export type Artefacts = ReadonlyMap<string, string>;

const written = [
  'openapi/openapi.json',
  'openapi/feature-manifest.json',
  'openapi/migrations.json',
  '.env.example',
] as const;
const deadlineMs = 60_000;

/** Generates every artefact anew, without touching those that are checked in. */
export async function generateArtefacts(): Promise<Artefacts> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-openapi-'));
  try {
    await mkdir(join(folder, 'openapi'));
    // a process of its own: the service is on the other side of the wall
    await promisify(execFile)(process.execPath, [join(root, 'apps/api/dist/openapi.js'), folder], {
      timeout: deadlineMs,
    });
    const artefacts = new Map<string, string>();
    for (const path of written) artefacts.set(path, await readFile(join(folder, path), 'utf8'));
    const document = JSON.parse(artefacts.get('openapi/openapi.json') ?? '{}') as OpenApiDocument;
    artefacts.set('libs/contracts/src/generated/schema.ts', await schemaSource(document));
    artefacts.set('libs/contracts/src/generated/features.ts', featuresSource(document));
    artefacts.set('docs/environment.md', inventoryDocument());
    artefacts.set('docs/api.md', apiReference(document));
    artefacts.set('docs/contracts/settings.schema.json', settingsSchema(document));
    return artefacts;
  } finally {
    await rm(folder, { recursive: true });
  }
}
