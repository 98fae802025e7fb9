import { GrowthBookClient } from '@growthbook/growthbook';
import { byFeature } from './peer.mjs';

/** @type {import('./peer.mjs').Open} */
export async function open(world) {
  const { features, tenants } = world;
  const payload = byFeature(world, (_key, list) => ({
    defaultValue: false,
    rules: [{ condition: { id: { $in: list } }, force: true }],
  }));
  const client = new GrowthBookClient().initSync({ payload: { features: payload } });
  return {
    decide: (tenant, feature) => client.isOn(features[feature], { attributes: { id: tenants[tenant] } }),
    close: () => client.destroy(),
  };
}
