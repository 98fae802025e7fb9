/** What a registered catalogue refuses. An `@ts-expect-error` that is not needed is itself an error. */
import { RequiresFeature, type FeatureKey, type FeatureService } from '../../src/index.js';

export const known: FeatureKey = 'export';

// @ts-expect-error a key of the built-in catalogue is no key of this one
export const ofTheProduct: FeatureKey = 'billing';

export class Reports {
  @RequiresFeature('export')
  known(): void {}

  // @ts-expect-error a misspelt key
  @RequiresFeature('exprot')
  misspelt(): void {}

  // @ts-expect-error no key at all
  @RequiresFeature()
  empty(): void {}
}

export const ask = (features: FeatureService) => features.isFeatureEnabled('acme', 'export');

// @ts-expect-error a misspelt key
export const misspelt = (features: FeatureService) => features.isFeatureEnabled('acme', 'exprot');
