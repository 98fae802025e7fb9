import type { FeatureCatalogue, FeatureKeyOf } from './define-features.js';
import type { featureCatalogue } from './feature-catalogue.js';
import type { Feature } from './feature.js';

/**
 * Names the catalogue that `FeatureKey` closes over. Unset, it is the one of this product.
 *
 * @example
 * declare module '@gatehouse/features' {
 *   interface FeatureRegister { catalogue: typeof myCatalogue }
 * }
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an application merges its catalogue in
export interface FeatureRegister {}

/** The closed union of feature keys: a misspelt key does not compile. */
export type FeatureKey = FeatureRegister extends { catalogue: infer Catalogue }
  ? FeatureKeyOf<Catalogue>
  : FeatureKeyOf<typeof featureCatalogue>;

/** The one place where a raw string becomes a feature; undefined when the catalogue has no such line. */
export function parseFeatureKey<Key extends string>(
  catalogue: FeatureCatalogue<Key>,
  raw: string,
): Feature<Key> | undefined {
  return (catalogue as FeatureCatalogue).get(raw) as Feature<Key> | undefined;
}
