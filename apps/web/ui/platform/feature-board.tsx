'use client';

import { CannotRefresh } from './cannot-refresh';
import { FeatureRow } from './feature-row';
import { useTenantFeatures, type Versioned } from './tenant-features';

interface Props {
  readonly tenantId: string;
  readonly initial: Versioned;
}

/** All features of one tenant, as the server last told them. */
export const FeatureBoard = ({ tenantId, initial }: Props) => {
  const { data, isError, refetch } = useTenantFeatures(tenantId, initial);
  const { features, revision } = data.body;
  const titles = new Map(Object.entries(features).map(([key, { title }]) => [key, title]));
  const titleOf = (key: string) => titles.get(key) ?? key;
  return (
    <div className="grid gap-4">
      {isError && <CannotRefresh onTryAgain={() => void refetch()} />}
      {Object.entries(features).map(([key, feature]) => (
        <FeatureRow key={key} {...{ tenantId, feature, revision, titleOf }} featureKey={key} />
      ))}
      <p className="text-sm text-quiet">Revision {revision}</p>
    </div>
  );
};
