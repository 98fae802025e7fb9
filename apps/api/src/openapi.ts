import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FeatureManifest } from '@gatehouse/features';
import { readConfiguration } from './configuration/index.js';
import { createApp } from './create-app.js';
import { migrationNames } from './database/migration-names.js';
import { buildDocument } from './http/document/build-document.js';
import { environmentExample } from './configuration/environment-example.js';

/**
 * Writes what is generated from the service's own code into the folder given: the OpenAPI document, the feature
 * manifest, the names of the migrations and the example of an environment. Needs neither a server nor a database: nothing is opened.
 */
const [folder = '.'] = process.argv.slice(2);
const app = await createApp(
  readConfiguration({
    DATABASE_URL: 'postgres://nobody@localhost/nothing',
    SESSION_SECRET: 'only-for-writing-documents-never-used',
    LOG_LEVEL: 'silent',
  }),
);
await write('openapi/openapi.json', json(buildDocument(app)));
await write('openapi/feature-manifest.json', json(app.get(FeatureManifest, { strict: false }).document()));
await write('openapi/migrations.json', json(migrationNames()));
await write('.env.example', environmentExample());

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(join(folder, path), text);
}
