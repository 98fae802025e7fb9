import { defineFeatures } from '../../src/index.js';

export const catalogue = defineFeatures({
  export: { title: 'Export', description: 'Reports as files.', gate: 'ENABLE_EXPORT', whenUnset: 'off' },
});

declare module '@gatehouse/features' {
  interface FeatureRegister {
    catalogue: typeof catalogue;
  }
}
