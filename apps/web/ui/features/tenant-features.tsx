'use client';

import type { FeatureSnapshot } from '@gatehouse/contracts';
import { GatehouseProvider, type SubscribeToFeatures } from '@gatehouse/contracts/react';
import { useCallback, useRef, type ReactNode } from 'react';
import { answerOf, gatehouse } from '../api';
import { followFeatures } from '../live/live-features';

interface Props {
  readonly tenantId: string;
  /** As the page was drawn with it; undefined: it could not be read. */
  readonly snapshot: FeatureSnapshot | undefined;
  readonly children: ReactNode;
}

const readSnapshot = async (): Promise<FeatureSnapshot | undefined> => {
  const answer = await answerOf(gatehouse.GET('/v1/features'));
  return answer.ok ? answer.body : undefined;
};

/** Lets what is below know which features the tenant has, by the page's snapshot and the one stream of the browser. */
export const TenantFeatures = ({ tenantId, snapshot, children }: Props) => {
  const drawn = useRef(snapshot?.revision);
  const subscribe = useCallback<SubscribeToFeatures>(
    (tell) =>
      followFeatures(tenantId, ({ revision, isFirst }) => {
        if (!isFirst || revision !== drawn.current) void readSnapshot().then(tell);
      }),
    [tenantId],
  );
  return (
    <GatehouseProvider snapshot={snapshot} subscribe={subscribe}>
      {children}
    </GatehouseProvider>
  );
};
