/**
 * An application's own catalogue, registered through the front door as its author would. Checked by `tsc -b`
 * alone: an `@ts-expect-error` that is not needed is an error.
 */
import { defineFeatures, RequiresFeature, type FeatureKey, type FeatureService } from '../../src/index.js';

export const catalogue = defineFeatures({
  export: { title: 'Export', description: 'As a file.', gate: 'ENABLE_EXPORT', whenUnset: 'off' },
});

declare module '@gatehouse/features' {
  interface FeatureRegister {
    catalogue: typeof catalogue;
  }
}

export const known: FeatureKey = 'export';

// @ts-expect-error a key of the built-in catalogue is no key of this one
export const ofTheProduct: FeatureKey = 'billing';

export class Exports {
  @RequiresFeature('export')
  known(): void {}

  // @ts-expect-error a misspelt key
  @RequiresFeature('exprot')
  misspelt(): void {}
}

export const ask = (features: FeatureService) => features.isFeatureEnabled('a tenant', 'export');

// @ts-expect-error a misspelt key
export const misspelt = (features: FeatureService) => features.isFeatureEnabled('a tenant', 'exprot');
