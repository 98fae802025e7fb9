export const featureKeys = ['billing'] as const;
export type FeatureKey = (typeof featureKeys)[number];
