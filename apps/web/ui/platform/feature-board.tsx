'use client';

import { CannotRefresh } from './cannot-refresh';
import { FeatureRow } from './feature-row';
import { useTenantFeatures, type Versioned } from './tenant-features';
import { unsetHint, type WhenUnset } from './when-unset';

interface Props {
  readonly tenantId: string;
  readonly initial: Versioned;
  readonly whenUnset: WhenUnset;
}

/** All features of one tenant, as the server last told them. */
export const FeatureBoard = ({ tenantId, initial, whenUnset }: Props) => {
  const { data, isError, refetch } = useTenantFeatures(tenantId, initial);
  const { features, revision } = data.body;
  const titleOf = (key: string) => (Object.hasOwn(features, key) ? features[key]?.title : undefined) ?? key;
  return (
    <div className="grid gap-4">
      {isError && <CannotRefresh onTryAgain={() => void refetch()} />}
      {Object.entries(features).map(([key, feature]) => (
        <FeatureRow
          key={key}
          tenantId={tenantId}
          featureKey={key}
          feature={feature}
          unsetHint={unsetHint(whenUnset, key)}
          titleOf={titleOf}
        />
      ))}
      <p className="text-sm text-quiet">Revision {revision}</p>
    </div>
  );
};
