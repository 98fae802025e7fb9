import { createConsoleLogger, getClient, LogLevel, PollingMode } from '@configcat/sdk';
import { byFeature } from './peer.mjs';

const [textIsOneOf, isBoolean] = [0, 0];

/** @type {import('./peer.mjs').Open} */
export async function open(world) {
  const { features, tenants } = world;
  const settings = byFeature(world, (_key, list) => ({
    ...{ t: isBoolean, v: { b: false } },
    r: [{ c: [{ u: { a: 'Identifier', c: textIsOneOf, l: list } }], s: { v: { b: true } } }],
  }));
  const config = JSON.stringify({ p: { u: '', r: 0, s: 'salt' }, f: settings });
  const cached = `${Date.now()}\n\n${config}`;
  const client = getClient('benchmarks-of-the-hous/benchmarks-of-the-hous', PollingMode.ManualPoll, {
    ...{ offline: true, cache: { get: () => cached, set: () => undefined }, logger },
  });
  await client.waitForReady();
  const snapshot = client.snapshot();
  return {
    decide: (tenant, feature) =>
      snapshot.getValue(features[feature], false, { identifier: tenants[tenant], custom: {} }),
    close: () => client.dispose(),
  };
}

// at any other level it writes a sentence about every decision
const logger = createConsoleLogger(LogLevel.Off);
