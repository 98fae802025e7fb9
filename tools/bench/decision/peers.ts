import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Queries } from '../world/queries.js';
import type { World } from '../world/world.js';
import type { Decider } from './timed.js';

const files = {
  statsig: 'statsig',
  ConfigCat: 'configcat',
  'flagd-core': 'flagd',
  GrowthBook: 'growthbook',
  LaunchDarkly: 'launchdarkly',
  'OpenFeature in memory': 'openfeature',
  Unleash: 'unleash',
} as const;

interface Peer {
  decide(tenant: number, feature: number): boolean | Promise<boolean>;
  close(): unknown;
}

export interface Peers {
  readonly deciders: readonly Decider[];
  /** Who could not be opened, and why. */
  readonly leftOut: readonly string[];
}

/** Everybody who can be opened. */
export async function openPeers(root: string, world: World, queries: Queries): Promise<Peers> {
  const [deciders, leftOut]: [Decider[], string[]] = [[], []];
  for (const [name, file] of Object.entries(files)) {
    try {
      const url = pathToFileURL(join(root, `tools/bench/peers/${file}.mjs`)).href;
      // plain JavaScript beside the workspace, so that its packages need not be installed to compile this
      const peer = (await import(url)) as { open(world: World): Promise<Peer> };
      deciders.push({ name, run: runOf(await peer.open(world), queries) });
    } catch (error) {
      leftOut.push(`${name}: ${String(error)}`);
    }
  }
  return { deciders, leftOut };
}

function runOf(peer: Peer, { tenants, features }: Queries) {
  return async (from: number, to: number) => {
    let yes = 0;
    for (let place = from; place < to; place += 1) {
      const said = peer.decide(tenants[place] ?? 0, features[place] ?? 0);
      if (typeof said === 'boolean' ? said : await said) yes += 1;
    }
    return yes;
  };
}
