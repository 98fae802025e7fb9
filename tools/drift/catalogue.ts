import { operationsOf } from '../openapi/guard/document.js';
import { type Comparison, compareLists, type Found, placeOf } from './comparison.js';
import type { House } from './house.js';

export const cataloguePath = 'libs/features/src/domain/feature-catalogue.ts';
const clientPath = 'libs/contracts/src/generated/features.ts';
const documentPath = 'openapi/openapi.json';
const manifestPath = 'openapi/feature-manifest.json';
const regenerate = 'Run `npm run openapi` and commit what it wrote.';

interface Description {
  readonly title: string;
  readonly description: string;
}

/** A copy of the catalogue in another place: the same keys, each with the same words. */
function copyOfCatalogue(
  name: string,
  path: string,
  read: (house: House) => Record<string, Description>,
): Comparison {
  return {
    name,
    find: (house) => {
      const copy = read(house);
      const keys = compareLists({
        left: house.catalogue.map(({ key }) => key),
        right: Object.keys(copy),
        onlyLeft: (key) => ({
          at: placeOf(house, path, 'x-features'),
          says: `the feature ${key} is missing`,
          fix: regenerate,
        }),
        onlyRight: (key) => ({
          at: placeOf(house, path, `"${key}"`),
          says: `${key} is no feature of the catalogue`,
          fix: regenerate,
        }),
      });
      const words = house.catalogue
        .filter(({ key, title, description }) => {
          const held = copy[key];
          return held !== undefined && (held.title !== title || held.description !== description);
        })
        .map(({ key }) => ({
          at: placeOf(house, path, `"${key}"`),
          says: `${key} is called or described otherwise than in ${cataloguePath}`,
          fix: regenerate,
        }));
      return [...keys, ...words];
    },
  };
}

/** The object literal that the client's generated source holds. */
function clientFeatures({ texts }: House): Record<string, Description> {
  const [, literal = '{}'] =
    /export const features = (\{[\s\S]*?\}) as const;/.exec(texts.get(clientPath) ?? '') ?? [];
  return JSON.parse(literal.replaceAll(/^(\s*)([\w-]+):/gm, '$1"$2":')) as Record<string, Description>;
}

const documented = ({ document }: House): Record<string, Description> =>
  (
    document.components.schemas['FeatureSnapshot'] as
      { 'x-features'?: Record<string, Description> } | undefined
  )?.['x-features'] ?? {};

const snapshot: Comparison = {
  name: 'catalogue and snapshot',
  find: (house) => {
    const features = house.document.components.schemas['FeatureSnapshot']?.properties?.['features'];
    const at = placeOf(house, documentPath, '"FeatureSnapshot": {');
    return compareLists({
      left: house.catalogue.map(({ key }) => key),
      right: Object.keys(features?.properties ?? {}),
      onlyLeft: (key) => ({ at, says: `FeatureSnapshot has no member ${key}`, fix: regenerate }),
      onlyRight: (key) => ({ at, says: `FeatureSnapshot has ${key}, which is no feature`, fix: regenerate }),
    });
  },
};

/** Each feature gates something, and nothing is gated by a feature that there is not. */
const manifest: Comparison = {
  name: 'catalogue and manifest',
  find: (house) =>
    compareLists({
      left: house.catalogue.map(({ key }) => key),
      right: Object.keys(house.manifest.features),
      onlyLeft: (key): Found => ({
        at: placeOf(house, cataloguePath, key),
        says: `${key} gates no route and no job`,
        fix: `Label what it gates with @RequiresFeature('${key}'), then \`npm run openapi\`; or take its line out.`,
      }),
      onlyRight: (key) => ({
        at: placeOf(house, manifestPath, `"${key}"`),
        says: `${key} is no feature of the catalogue`,
        fix: regenerate,
      }),
    }),
};

const gates: Comparison = {
  name: 'catalogue and gates in the document',
  find: (house) => {
    const keys = new Set(house.catalogue.map(({ key }) => key));
    return operationsOf(house.document).flatMap((operation) =>
      (operation['x-requires-feature'] ?? [])
        .filter((key) => !keys.has(key))
        .map((key) => ({
          at: placeOf(house, documentPath, `"${operation.operationId ?? ''}"`),
          says: `${operation.name} requires ${key}, which is no feature of the catalogue`,
          fix: regenerate,
        })),
    );
  },
};

export const catalogueComparisons: readonly Comparison[] = [
  copyOfCatalogue('catalogue and document', documentPath, documented),
  copyOfCatalogue('catalogue and client', clientPath, clientFeatures),
  snapshot,
  manifest,
  gates,
];
