// Generated from openapi/openapi.json by `npm run openapi`: change the API, not this.

/** Every feature of the catalogue, in its order. */
export const featureKeys = [
  'billing',
  'billing_stream',
  'hitl',
  'ingestion',
  'scoring-pro',
  'beta-dashboard',
] as const;

/** The key of a feature: a misspelt one does not compile. */
export type FeatureKey = (typeof featureKeys)[number];
