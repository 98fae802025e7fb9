'use client';

/** Features in React: what is on, what is off and why, and what nobody can say just now. */
export { Feature, type FeatureProps } from './feature.js';
export {
  GatehouseProvider,
  type GatehouseProviderProps,
  type SubscribeToFeatures,
} from './gatehouse-provider.js';
export { useFeature } from './use-feature.js';
