import { openFeatures } from '../decision/ours.js';
import type { Line } from '../frame/line.js';
import { worldOf } from '../world/world.js';
import { WorldStore } from '../world/world-store.js';

const questions = 1_000;
const world = worldOf(10, 1);

/** A tenant that nobody has asked for yet, and everybody at once. */
export const stampede: Line = {
  name: 'stampede',
  title: '1,000 concurrent first requests of one tenant',
  async measure() {
    const store = new WorldStore(world.features, 20);
    const ours = await openFeatures(world.features, store);
    const decisions = await Promise.all(
      Array.from({ length: questions }, () => ours.service.decide(world.tenants[0] ?? '', 'billing')),
    );
    await ours.close();
    const isRight = decisions.every(({ enabled }) => enabled === world.isOn(0, 0));
    return [
      {
        ...{
          line: 'stampede',
          what: '1,000 first requests of a tenant: queries',
          unit: '',
          ours: store.reads,
        },
        limit: { name: 'one query', value: 1 },
        budget: '1 query',
        holds: isRight && store.reads === 1,
        notes: ['asked of the library, on a store that takes 20 ms and counts'],
      },
    ];
  },
};
