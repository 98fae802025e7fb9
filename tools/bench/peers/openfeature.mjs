import { InMemoryProvider, OpenFeature } from '@openfeature/server-sdk';
import { byFeature } from './peer.mjs';

/** @type {import('./peer.mjs').Open} */
export async function open(world) {
  const { features, tenants } = world;
  const flags = byFeature(world, (_key, list) => {
    const ids = new Set(list);
    return {
      ...{ disabled: false, variants: { on: true, off: false }, defaultVariant: 'off' },
      contextEvaluator: ({ targetingKey }) => (ids.has(targetingKey) ? 'on' : 'off'),
    };
  });
  await OpenFeature.setProviderAndWait(new InMemoryProvider(flags));
  const client = OpenFeature.getClient();
  return {
    decide: (tenant, feature) =>
      client.getBooleanValue(features[feature], false, { targetingKey: tenants[tenant] }),
    close: () => OpenFeature.close(),
  };
}
