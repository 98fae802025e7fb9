'use client';

import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { FeatureSnapshot } from '../models.js';
import { laterOf, ShownSnapshotContext } from './shown-snapshot.js';

/**
 * Begins to follow a tenant's features: `tell` is called with each snapshot that is read later, or with undefined when
 * it cannot be read just now. Ends by the returned function.
 */
export type SubscribeToFeatures = (tell: (snapshot: FeatureSnapshot | undefined) => void) => () => void;

export interface GatehouseProviderProps {
  /** As the server has read it for this page; undefined: it could not be read. */
  readonly snapshot: FeatureSnapshot | undefined;
  /** Where later snapshots come from; another function ends the one before. Left out: from new props alone. */
  readonly subscribe?: SubscribeToFeatures;
  readonly children: ReactNode;
}

/**
 * Lets `useFeature` and `<Feature>` below it know which features the tenant has. It shows; the API decides. A snapshot
 * of an instance that is behind never replaces a newer one.
 *
 * @example <GatehouseProvider snapshot={snapshot} subscribe={followFeatures}><App /></GatehouseProvider>
 */
export function GatehouseProvider({ snapshot, subscribe, children }: GatehouseProviderProps): ReactNode {
  const [held, setHeld] = useState({ given: snapshot, shown: snapshot });
  // while drawing, so that nothing of the page before is ever shown with the new one
  if (held.given !== snapshot) setHeld({ given: snapshot, shown: laterOf(snapshot, held.shown) });
  useEffect(
    () => subscribe?.((told) => setHeld(({ given, shown }) => ({ given, shown: laterOf(told, shown) }))),
    [subscribe],
  );
  const shown = useMemo(() => ({ snapshot: held.shown }), [held.shown]);
  return <ShownSnapshotContext value={shown}>{children}</ShownSnapshotContext>;
}
