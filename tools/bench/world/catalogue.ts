import { defineFeatures, gatesOf, type FeatureCatalogue, type Gates } from '@gatehouse/features';

/** A catalogue of these features, each behind a gate of its own and off while it is unset. */
export function catalogueOf(features: readonly string[]): FeatureCatalogue {
  return defineFeatures(
    Object.fromEntries(
      features.map((key, place) => [
        key,
        { title: key, description: `Feature ${place}.`, gate: `ENABLE_F${place}`, whenUnset: 'off' } as const,
      ]),
    ),
  );
}

export function allGatesOf(catalogue: FeatureCatalogue): Gates {
  return new Set(gatesOf(catalogue));
}
