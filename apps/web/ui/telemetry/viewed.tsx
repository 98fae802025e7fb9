'use client';

import type { FeatureKey } from '@gatehouse/contracts';
import { useEffect, useRef } from 'react';
import { pageOf } from '../features/pages';
import { useTelemetry } from './use-telemetry';

interface Props {
  /** Whose page it is. */
  readonly feature: FeatureKey;
}

/**
 * Says once that somebody looks at the page of a feature. It belongs beside what the feature shows, so that a page that
 * is off says nothing. The page’s path comes from our own list: an address may hold more than we want to know.
 */
export const Viewed = ({ feature }: Props) => {
  const tell = useTelemetry(feature);
  const isTold = useRef(false);
  useEffect(() => {
    // React's strict mode runs effects twice
    if (isTold.current) return;
    isTold.current = true;
    const page = pageOf(feature);
    tell('page.viewed', page === undefined ? {} : { page });
  }, [tell, feature]);
  return null;
};
