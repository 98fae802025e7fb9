import { featureCatalogue, type FeatureKey } from '@gatehouse/features';
import { z } from 'zod';

/** The keys of the catalogue, in its order. */
export const featureKeys: readonly FeatureKey[] = [...featureCatalogue.keys()];

/** One member for every feature of the catalogue, so that documents and clients know the keys by name. */
export function byFeature<Schema extends z.ZodType>(schema: Schema) {
  const members = featureKeys.map((key) => [key, schema] as const);
  return z.strictObject(Object.fromEntries(members) as Record<FeatureKey, Schema>);
}

/** What features are called, for clients that show them: generated into theirs, not asked for on every request. */
export const featureTexts = Object.fromEntries(
  [...featureCatalogue.values()].map(({ key, title, description }) => [key, { title, description }]),
);
