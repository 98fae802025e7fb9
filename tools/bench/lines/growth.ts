import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { rounded } from '../frame/statistics.js';
import { coldReads } from '../growth/cold-reads.js';
import { built, logOf } from '../running/here.js';
import { MeasuredProcess } from '../running/measured-process.js';

type Warm = Readonly<Record<string, number>>;

/** What becomes of both when there are many more tenants. */
export const growth: Line = {
  name: 'growth',
  title: 'Growth from 1,000 tenants',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const sizes = [1_000, around.isFull ? 1_000_000 : 100_000] as const;
    const [few, many] = [await warmOf(sizes[0], around), await warmOf(sizes[1], around)];
    const urls = [await around.database('growth_small'), await around.database('growth_large')] as const;
    const cold = await coldReads(urls, sizes);
    return [warmOutcome(few, many, sizes[1]), coldOutcome(cold, sizes[1])];
  },
};

async function warmOf(tenants: number, { root, parts }: Surroundings): Promise<Warm> {
  const child = await MeasuredProcess.start(
    {
      ...{ name: `${tenants} tenants`, script: built('growth/program.js'), words: [String(tenants)] },
      ...{ flags: ['--max-old-space-size=4096'], logFile: logOf(root, 'growth') },
    },
    parts,
  );
  const ns = (await child.message('ns', 180_000)) as Warm;
  await child.stop();
  return ns;
}

const timesOf = (name: string, few: Warm, many: Warm) => (many[name] ?? NaN) / (few[name] ?? NaN);

function warmOutcome(few: Warm, many: Warm, size: number): Outcome {
  const ours = timesOf('Gatehouse', few, many);
  return {
    ...{
      line: 'growth',
      what: `warm decision, 1,000 → ${size.toLocaleString('en-US')} tenants`,
      unit: '×',
      ours,
    },
    limit: { name: 'flat bitset', value: timesOf('flat bitset', few, many) },
    budget: '≤ 15 ×',
    holds: ours <= 15,
    notes: [`${rounded(few['Gatehouse'] ?? NaN)} → ${rounded(many['Gatehouse'] ?? NaN)} ns, 10 features`],
  };
}

function coldOutcome([few, many]: readonly [number, number], size: number): Outcome {
  return {
    ...{ line: 'growth', what: `cold read, p50, 1,000 → ${size.toLocaleString('en-US')} tenants`, unit: '×' },
    ...{ ours: many / few, budget: '≤ 5 ×', holds: many <= 5 * few },
    notes: [`${rounded(few)} → ${rounded(many)} µs`],
  };
}
