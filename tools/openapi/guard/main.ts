import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.js';
import { findAll } from './check.js';
import { checks } from './checks.js';
import type { ManifestDocument, OpenApiDocument } from './document.js';
import { lintDocument } from './lint-document.js';

const documentPath = 'openapi/openapi.json';
const parsed = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(root, path), 'utf8'));

/** Fails when the OpenAPI document breaks a promise, whether or not it is what the code says. */
const document = (await parsed(documentPath)) as OpenApiDocument;
const manifest = (await parsed('openapi/feature-manifest.json')) as ManifestDocument;
const findings = [
  ...findAll(checks, { document, manifest }),
  ...(await lintDocument(join(root, documentPath))),
];
for (const { check, where, says, fix } of findings)
  console.error(`${documentPath}${where} [${check}] ${says}\n  ${fix}`);
if (findings.length === 0) console.log(`${checks.length} promises kept, and the linter has nothing to say`);
process.exitCode = findings.length === 0 ? 0 : 1;
