import { basicLogger, init } from '@launchdarkly/node-server-sdk';
import { TestData } from '@launchdarkly/node-server-sdk/integrations';
import { listsOf } from './peer.mjs';

/** @type {import('./peer.mjs').Open} */
export async function open(world) {
  const { features, tenants } = world;
  const source = new TestData();
  const lists = listsOf(world);
  features.forEach((key, place) => void source.usePreconfiguredFlag(flagOf(key, lists[place])));
  const client = init('sdk-bench', {
    ...{ updateProcessor: source.getFactory(), sendEvents: false, diagnosticOptOut: true },
    logger: basicLogger({ level: 'none' }),
  });
  await client.waitForInitialization({ timeout: 10 });
  return {
    decide: (tenant, feature) =>
      client.boolVariation(features[feature], { kind: 'user', key: tenants[tenant] }, false),
    close: () => client.close(),
  };
}

const flagOf = (/** @type {string} */ key, /** @type {string[]} */ values) => ({
  ...{ key, version: 1, on: true, salt: key, variations: [true, false] },
  ...{ fallthrough: { variation: 1 }, offVariation: 1, targets: [{ values, variation: 0 }] },
});
