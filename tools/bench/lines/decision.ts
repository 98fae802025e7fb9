import type { Found } from '../decision/program.js';
import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { rounded } from '../frame/statistics.js';
import { built, logOf } from '../running/here.js';
import { MeasuredProcess } from '../running/measured-process.js';

const largeYoungGeneration = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'];

/** The decision itself, in this process, without anything around it. */
export const decision: Line = {
  name: 'decision',
  title: 'In-process decision, 100 features × 10,000 tenants, at random',
  async measure({ root, parts }: Surroundings): Promise<readonly Outcome[]> {
    const child = await MeasuredProcess.start(
      {
        ...{ name: 'decision', script: built('decision/program.js'), words: [root] },
        ...{ flags: largeYoungGeneration, logFile: logOf(root, 'decision') },
      },
      parts,
    );
    const found = (await child.message('found', 300_000)) as Found;
    await child.stop();
    return [timeOf(found), allocationOf(found)];
  },
};

function timeOf({ ns, leftOut, wrong }: Found): Outcome {
  const { Gatehouse: ours = NaN, 'flat bitset': bitset = NaN, ...peers } = ns;
  return {
    ...{ line: 'decision', what: 'in-process decision', unit: 'ns', ours },
    limit: { name: 'flat bitset', value: bitset },
    peers: Object.entries(peers).map(([name, value]) => ({ name, value })),
    budget: '≤ 2 × the bitset',
    holds: wrong.length === 0 && ours <= 2 * bitset,
    notes: [
      ...wrong.map((name) => `${name} answered WRONG`),
      ...leftOut.map((why) => `left out, ${why}`),
      `${rounded((ns['Map of Maps'] ?? NaN) / ours)} times as fast as the Map of Maps (aim: 4)`,
    ],
  };
}

function allocationOf({ bytesADecision }: Found): Outcome {
  return {
    ...{ line: 'decision', what: 'allocated by a decision', unit: 'B', ours: bytesADecision },
    budget: '0 bytes',
    // what the process does beside it, such as reading its clock by a timer, is in the figure
    holds: bytesADecision < 0.1,
    notes: ['the growth of the heap over 4,194,304 decisions without a collection, divided by their number'],
  };
}
