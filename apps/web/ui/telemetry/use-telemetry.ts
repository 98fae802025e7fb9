import type { FeatureKey } from '@gatehouse/contracts';
import { useCallback } from 'react';
import { tell, type Facts } from './tell';

/** @example const tell = useTelemetry('billing'); tell('plan.changed', { plan }); */
export const useTelemetry = (feature: FeatureKey): ((name: string, facts?: Facts) => void) =>
  useCallback((name, facts) => tell(feature, name, facts), [feature]);
