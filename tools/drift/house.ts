import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inventory, type InventoryEntry } from '@gatehouse/api/configuration';
import { featureCatalogue } from '@gatehouse/features/domain';
import type { ManifestDocument, OpenApiDocument } from '../openapi/guard/document.js';
import { stages } from '../test/stages.js';

export interface CatalogueLine {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly gate: string;
  readonly limit: string | undefined;
  /** The gates of the features that it requires. */
  readonly requires: readonly string[];
}

/** Everything that the wall compares, read once: comparisons are functions of this alone. */
export interface House {
  readonly catalogue: readonly CatalogueLine[];
  readonly inventory: readonly InventoryEntry[];
  readonly manifest: ManifestDocument;
  readonly document: OpenApiDocument;
  readonly scripts: readonly string[];
  readonly stages: readonly string[];
  /** Every file and folder, from the repository's root, with `/`. */
  readonly paths: ReadonlySet<string>;
  /** What stands in them: source, documents and what is generated. */
  readonly texts: ReadonlyMap<string, string>;
}

const passedBy = new Set([
  '.git',
  '.gatehouse',
  '.next',
  '.nx',
  'coverage',
  'dist',
  'node_modules',
  'playwright-report',
  'test-results',
]);
const isText = (path: string): boolean =>
  /\.([cm]?[jt]sx?|md|json|ya?ml)$|(^|\/)(\.env\.example|Dockerfile|\.ci\/\w+)$/.test(path);

/** Reads the repository below that folder. The catalogue and the inventory are those that this was built with. */
export function readHouse(root: string): House {
  const found = [...entriesUnder(root, root)];
  const files = found.filter(({ entry }) => entry.isFile()).map(({ path }) => path);
  const texts = new Map(
    files
      .filter((path) => isText(path) && path !== 'package-lock.json')
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  const parsed = (path: string): unknown => JSON.parse(texts.get(path) ?? '{}');
  return {
    catalogue: [...featureCatalogue.values()].map(({ key, title, description, gate, limit, requires }) => ({
      ...{ key, title, description, gate },
      limit: limit?.name,
      requires: requires.map((each) => each.gate),
    })),
    inventory: inventory(),
    manifest: parsed('openapi/feature-manifest.json') as ManifestDocument,
    document: parsed('openapi/openapi.json') as OpenApiDocument,
    scripts: Object.keys((parsed('package.json') as { scripts?: object }).scripts ?? {}),
    stages: stages.map(({ name }) => name),
    paths: new Set(found.map(({ path }) => path)),
    texts,
  };
}

function* entriesUnder(folder: string, root: string): Generator<{ path: string; entry: Dirent }> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (passedBy.has(entry.name)) continue;
    yield { path: relative(root, path).replaceAll(sep, '/'), entry };
    if (entry.isDirectory()) yield* entriesUnder(path, root);
  }
}
