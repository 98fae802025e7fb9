import type { Queries } from '../world/queries.js';
import { isOn, type World } from '../world/world.js';
import type { Decider } from './timed.js';

/** One bit a decision in one flat array: the place of tenant and feature known beforehand, which nobody has. */
export function bareBits(world: World, queries: Queries): Decider {
  const { bits, words } = bitsOf(world);
  const run = (from: number, to: number) => {
    let yes = 0;
    for (let place = from; place < to; place += 1) {
      const [tenant, feature] = [queries.tenants[place] ?? 0, queries.features[place] ?? 0];
      yes += ((bits[tenant * words + (feature >>> 5)] ?? 0) >>> (feature & 31)) & 1;
    }
    return yes;
  };
  return { name: 'bare bits', run };
}

/** The same for a question as requests ask it: a session that knows its tenant's place, and a feature's key. */
export function flatBitset(world: World, queries: Queries): Decider {
  const { bits, words } = bitsOf(world);
  const sessions = world.tenants.map((tenantId, slot) => ({ tenantId, slot }));
  const places = new Map(world.features.map((key, place) => [key, place]));
  const run = (from: number, to: number) => {
    let yes = 0;
    for (let place = from; place < to; place += 1) {
      const slot = sessions[queries.tenants[place] ?? 0]?.slot ?? 0;
      const feature = places.get(world.features[queries.features[place] ?? 0] ?? '') ?? 0;
      yes += ((bits[slot * words + (feature >>> 5)] ?? 0) >>> (feature & 31)) & 1;
    }
    return yes;
  };
  return { name: 'flat bitset', run };
}

/** What every decision of ours must do besides: ask how late it is, because what is held has an end. */
export function clockAlone(_world: World, queries: Queries): Decider {
  const run = (from: number, to: number) => {
    let yes = 0;
    for (let place = from; place < to; place += 1)
      if (performance.now() > 0 && isOn(queries.tenants[place] ?? 0, queries.features[place] ?? 0)) yes += 1;
    return yes;
  };
  return { name: 'the clock alone', run };
}

/** A `Map` of `Map`s from ids and keys: what most people would write. */
export function mapOfMaps({ features, tenants }: World, queries: Queries): Decider {
  const held = new Map(
    tenants.map((id, tenant) => [
      id,
      new Map(features.map((key, feature) => [key, isOn(tenant, feature)] as const)),
    ]),
  );
  const sessions = tenants.map((tenantId) => ({ tenantId }));
  const run = (from: number, to: number) => {
    let yes = 0;
    for (let place = from; place < to; place += 1) {
      const id = sessions[queries.tenants[place] ?? 0]?.tenantId ?? '';
      if (held.get(id)?.get(features[queries.features[place] ?? 0] ?? '') === true) yes += 1;
    }
    return yes;
  };
  return { name: 'Map of Maps', run };
}

/** Bits of all tenants in one array, each tenant in whole words. */
export function bitsOf({ features, tenants }: World): { readonly bits: Uint32Array; readonly words: number } {
  const words = Math.ceil(features.length / 32);
  const bits = new Uint32Array(tenants.length * words);
  tenants.forEach((_, tenant) =>
    features.forEach((_key, feature) => {
      const word = tenant * words + (feature >>> 5);
      if (isOn(tenant, feature)) bits[word] = (bits[word] ?? 0) | (1 << (feature & 31));
    }),
  );
  return { bits, words };
}
