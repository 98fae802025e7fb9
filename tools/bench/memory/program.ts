import { bitsOf } from '../decision/limits.js';
import { openFeatures, warmUp } from '../decision/ours.js';
import { worldOf } from '../world/world.js';
import { WorldStore } from '../world/world-store.js';

const world = worldOf(100, 50_000);
const small = { ...world, tenants: world.tenants.slice(0, 500) };

/** Bytes in use once everything that can be collected has been. */
function settled(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** What each holds for a world; whatever it returns is kept alive while it is weighed. */
const holders: Readonly<Record<string, (of: typeof world) => Promise<unknown>>> = {
  'flat bitset': async (of) => bitsOf(of),
  'Map of Maps': async ({ tenants, features }) =>
    new Map(
      tenants.map((id, tenant) => [
        id,
        new Map(features.map((key, feature) => [key, world.isOn(tenant, feature)] as const)),
      ]),
    ),
  Gatehouse: async (of) => {
    const ours = await openFeatures(of.features, new WorldStore(of.features));
    await warmUp(ours, of);
    return ours;
  },
};

const hold = holders[process.argv[2] ?? ''];
if (!hold) throw new Error('Name what is to be weighed');
// everything is compiled before anything is weighed
await hold(small);
const before = settled();
const held = await hold(world);
const bytes = (settled() - before) / world.tenants.length;
process.send?.({ weighed: { bytes, isHeld: held !== undefined } });
