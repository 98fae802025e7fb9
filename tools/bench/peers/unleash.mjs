import { Unleash } from 'unleash-client';
import { listsOf } from './peer.mjs';

/** @type {import('./peer.mjs').Open} */
export async function open(world) {
  const { features, tenants } = world;
  const lists = listsOf(world);
  const data = features.map((name, place) => ({
    ...{ name, enabled: true, type: 'release', stale: false, variants: [], impressionData: false },
    strategies: [{ name: 'default', parameters: {}, constraints: [isOneOf(lists[place])] }],
  }));
  const unleash = new Unleash({
    ...{ appName: 'bench', url: 'http://127.0.0.1:9/', refreshInterval: 0, disableMetrics: true },
    ...{ skipInstanceCountWarning: true, bootstrap: { data }, storageProvider: nothing },
  });
  unleash.on('error', () => undefined);
  unleash.on('warn', () => undefined);
  await new Promise((resolve) => unleash.once('ready', () => resolve(undefined)));
  return {
    decide: (tenant, feature) => unleash.isEnabled(features[feature], { userId: tenants[tenant] }),
    close: () => unleash.destroy(),
  };
}

const isOneOf = (/** @type {string[]} */ values) => ({
  ...{ contextName: 'userId', operator: 'IN', values, inverted: false, caseInsensitive: false },
});

/** Its default keeps what it was told in a file of the temporary folder. */
const nothing = { set: async () => undefined, get: async () => undefined };
