/**
 * What the benchmarks know of a peer. Each holds the same world in the way its makers document for "this list of
 * customers has the feature", and is fed from this process: nothing leaves the machine.
 *
 * @typedef {object} Peer
 * @property {(tenant: number, feature: number) => boolean | Promise<boolean>} decide
 * @property {() => unknown} close
 * @typedef {{ features: readonly string[], tenants: readonly string[], isOn: (tenant: number, feature: number) => boolean }} World
 * @typedef {(world: World) => Promise<Peer>} Open
 */

/** The ids of the tenants that have each feature. */
export function listsOf(/** @type {World} */ { features, tenants, isOn }) {
  return features.map((_, feature) => tenants.filter((_id, tenant) => isOn(tenant, feature)));
}

/** An object of one member a feature. */
export function byFeature(
  /** @type {World} */ world,
  /** @type {(key: string, list: string[]) => unknown} */ memberOf,
) {
  const lists = listsOf(world);
  return Object.fromEntries(world.features.map((key, place) => [key, memberOf(key, lists[place])]));
}
