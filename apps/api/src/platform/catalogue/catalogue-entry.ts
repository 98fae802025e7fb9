import { featureCatalogue, type EntitlementCounts, type Feature } from '@gatehouse/features';
import type { Configuration } from '../../configuration/index.js';
import type { CatalogueEntry } from './catalogue.schema.js';

interface Surroundings {
  readonly counts: EntitlementCounts;
  readonly configuration: Configuration;
  readonly routes: readonly string[];
  readonly jobs: readonly string[];
}

/** A line of the catalogue with what is true of it here and now. */
export function catalogueEntryOf(
  feature: Feature,
  { counts, configuration, routes, jobs }: Surroundings,
): CatalogueEntry {
  const { on, off } = counts.byFeature.get(feature.key) ?? { on: 0, off: 0 };
  return {
    key: feature.key,
    title: feature.title,
    description: feature.description,
    gate: { name: feature.gate, open: configuration.gates.has(feature.gate) },
    whenUnset: feature.whenUnset,
    derived: feature.derived,
    requires: keysOf(feature.requires),
    requiredBy: keysOf(
      [...featureCatalogue.values()].filter(({ requires }) =>
        requires.some(({ key }) => key === feature.key),
      ),
    ),
    limit: limitOf(feature, configuration),
    routes: [...routes],
    jobs: [...jobs],
    tenants: { on, off, unset: counts.tenants - on - off },
  };
}

function limitOf({ limit }: Feature, { limits }: Configuration): CatalogueEntry['limit'] {
  return limit
    ? { name: limit.name, counts: limit.counts, max: limits.get(limit.name) ?? limit.fallback }
    : null;
}

function keysOf(features: readonly Feature[]): string[] {
  return features.map(({ key }) => key);
}
