import { isOn, scrambled, type World } from './world.js';

/** Questions at random, the same in every run. Their number is a power of two. */
export interface Queries {
  readonly count: number;
  readonly tenants: Uint32Array;
  readonly features: Uint8Array;
}

export function queriesOf({ tenants, features }: World, count = 1 << 20): Queries {
  const queries = { count, tenants: new Uint32Array(count), features: new Uint8Array(count) };
  for (let place = 0; place < count; place += 1) {
    queries.tenants[place] = scrambled(place * 2 + 1) % tenants.length;
    queries.features[place] = scrambled(place * 2) % features.length;
  }
  return queries;
}

/** How many of the first `count` questions are to be answered with yes. */
export function expectedOf({ tenants, features }: Queries, count: number): number {
  let expected = 0;
  for (let place = 0; place < count; place += 1)
    if (isOn(tenants[place] ?? 0, features[place] ?? 0)) expected += 1;
  return expected;
}
