import { interleaved } from '../frame/rounds.js';
import { expectedOf, queriesOf } from '../world/queries.js';
import { worldOf } from '../world/world.js';
import { bareBits, clockAlone, flatBitset, mapOfMaps } from './limits.js';
import { gatehouse } from './ours.js';
import { openPeers } from './peers.js';
import { sliceOf, timeSlice, type Decider } from './timed.js';

/** What the process found, in nanoseconds a decision. */
export interface Found {
  readonly ns: Readonly<Record<string, number>>;
  /** What one decision of ours leaves behind on the heap. */
  readonly bytesADecision: number;
  readonly leftOut: readonly string[];
  /** Who did not answer as the world is. */
  readonly wrong: readonly string[];
}

const world = worldOf(100, 10_000);
const queries = queriesOf(world);
const wrong = new Set<string>();

async function contenderOf(decider: Decider) {
  const count = await sliceOf(decider, queries);
  const expected = expectedOf(queries, count);
  const measure = async () => {
    const { ns, isRight } = await timeSlice(decider, count, expected);
    if (!isRight) wrong.add(decider.name);
    return ns;
  };
  return { name: decider.name, measure };
}

/** Nothing is collected in between: it begins with a collection, and the young generation is large enough for the rest. */
async function bytesADecision(decider: Decider): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let round = 0; round < 4; round += 1) await decider.run(0, queries.count);
  const grown = process.memoryUsage().heapUsed - before;
  // less than before: something was collected after all, and nobody can say
  return grown < 0 ? NaN : grown / (4 * queries.count);
}

const ours = await gatehouse(world, queries);
const { deciders, leftOut } = await openPeers(process.argv[2] ?? '', world, queries);
const limits = [flatBitset, bareBits, clockAlone, mapOfMaps].map((limit) => limit(world, queries));
const all = [...limits, ours, ...deciders];
const contenders = [];
for (const decider of all) contenders.push(await contenderOf(decider));
// twice: the first time everything is still being compiled
await interleaved(contenders, 1);
const ns = Object.fromEntries(await interleaved(contenders));
const found: Found = { ns, bytesADecision: await bytesADecision(ours), leftOut, wrong: [...wrong] };
process.send?.({ found });
