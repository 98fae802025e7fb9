import { FlagdCore } from '@openfeature/flagd-core';
import { byFeature } from './peer.mjs';

/** @type {import('./peer.mjs').Open} */
export async function open(world) {
  const { features, tenants } = world;
  const flags = byFeature(world, (_key, list) => ({
    ...{ state: 'ENABLED', variants: { on: true, off: false }, defaultVariant: 'off' },
    targeting: { if: [{ in: [{ var: 'targetingKey' }, list] }, 'on', 'off'] },
  }));
  const core = new FlagdCore(undefined, silent);
  core.setConfigurations(JSON.stringify({ flags }));
  return {
    decide: (tenant, feature) =>
      core.resolveBooleanEvaluation(features[feature], false, { targetingKey: tenants[tenant] }, silent)
        .value,
    close: () => undefined,
  };
}

const quiet = () => undefined;
const silent = { error: quiet, warn: quiet, info: quiet, debug: quiet };
