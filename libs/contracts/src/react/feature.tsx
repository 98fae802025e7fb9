'use client';

import type { ReactNode } from 'react';
import type { FeatureKey } from '../generated/features.js';
import { useFeature } from './use-feature.js';

export interface FeatureProps {
  readonly name: FeatureKey;
  /** In its place while the feature is off. Default: nothing. */
  readonly fallback?: ReactNode;
  /** In its place while nobody can say whether it is on. Default: nothing; never `fallback`. */
  readonly checking?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Shows its children while a feature is on. It hides and does not protect: whatever is behind a gate the API refuses.
 *
 * @throws Error without a `GatehouseProvider` above.
 * @example <Feature name="billing" fallback={<Upgrade />} checking={<TryAgain />}><Invoices /></Feature>
 */
export function Feature({ name, fallback = null, checking = null, children }: FeatureProps): ReactNode {
  const { state } = useFeature(name);
  if (state === 'unknown') return checking;
  return state === 'on' ? children : fallback;
}
