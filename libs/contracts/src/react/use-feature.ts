'use client';

import { featureIn, type FeatureState } from '../features/feature-state.js';
import type { FeatureKey } from '../generated/features.js';
import { useShownSnapshot } from './shown-snapshot.js';

/**
 * Whether a feature is on, as far as is known, with its reason, limit and end. `unknown`: nobody can say just now, which
 * is not off.
 *
 * @throws Error without a `GatehouseProvider` above.
 * @example const { state, endsAt } = useFeature('billing');
 */
export function useFeature(name: FeatureKey): FeatureState {
  return featureIn(useShownSnapshot(), name);
}
