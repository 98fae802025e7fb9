import { describe, expect, it } from '@jest/globals';
import { expectedOf, queriesOf } from './queries.js';
import { tenantIdOf, tenantPlaceOf, worldOf } from './world.js';
import { WorldStore } from './world-store.js';

describe('the world of the benchmarks', () => {
  const world = worldOf(100, 1_000);

  it('names its tenants by UUIDs in which their places are found again', () => {
    expect(new Set(world.tenants).size).toBe(1_000);
    for (const [place, id] of world.tenants.entries()) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(tenantPlaceOf(id)).toBe(place);
    }
  });

  it('answers about a quarter of the questions with yes, at random', () => {
    const queries = queriesOf(world, 1 << 12);
    const share = expectedOf(queries, queries.count) / queries.count;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.28);
    expect(new Set(queries.tenants).size).toBeGreaterThan(900);
  });

  it('says the same through its store, and knows no other tenant', async () => {
    const store = new WorldStore(world.features);
    const held = await store.read(tenantIdOf(7));
    const on = world.features.filter((_, feature) => world.isOn(7, feature));
    expect([...(held?.entitlements.keys() ?? [])]).toEqual(on);
    expect(await store.read('00000007-0000-4000-8000-000000000000')).toBeUndefined();
    expect(store.reads).toBe(2);
  });
});
