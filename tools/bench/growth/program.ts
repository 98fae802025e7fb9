import { flatBitset } from '../decision/limits.js';
import { gatehouse } from '../decision/ours.js';
import { sliceOf, timeSlice } from '../decision/timed.js';
import { median } from '../frame/statistics.js';
import { expectedOf, queriesOf } from '../world/queries.js';
import { worldOf } from '../world/world.js';

const world = worldOf(10, Number(process.argv[2]));
const queries = queriesOf(world);
const ours = await gatehouse(world, queries);
const ns: Record<string, number> = {};
for (const decider of [ours, flatBitset(world, queries)]) {
  const count = await sliceOf(decider, queries);
  const slices = [];
  for (let round = 0; round < 6; round += 1)
    slices.push(await timeSlice(decider, count, expectedOf(queries, count)));
  if (slices.some(({ isRight }) => !isRight)) throw new Error(`${decider.name} answered wrong`);
  ns[decider.name] = median(slices.slice(1).map((slice) => slice.ns));
}
process.send?.({ ns });
