'use client';

import { createContext, useContext } from 'react';
import type { FeatureSnapshot } from '../models.js';

/** What is shown by now; undefined: it could not be read. */
export interface ShownSnapshot {
  readonly snapshot: FeatureSnapshot | undefined;
}

/** Null where no `GatehouseProvider` is above. */
export const ShownSnapshotContext = createContext<ShownSnapshot | null>(null);

/** @throws Error without a `GatehouseProvider` above: nothing would ever be known. */
export function useShownSnapshot(): FeatureSnapshot | undefined {
  const shown = useContext(ShownSnapshotContext);
  if (shown === null) throw new Error('useFeature and <Feature> need a <GatehouseProvider> above them');
  return shown.snapshot;
}

/** Of two snapshots the one to show: the later one, unless an instance that is behind has answered it. */
export function laterOf(
  next: FeatureSnapshot | undefined,
  shown: FeatureSnapshot | undefined,
): FeatureSnapshot | undefined {
  const isBehind = next?.tenantId === shown?.tenantId && (next?.revision ?? 0) < (shown?.revision ?? 0);
  return next !== undefined && isBehind ? shown : next;
}
