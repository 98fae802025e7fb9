import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { built, logOf } from '../running/here.js';
import { MeasuredProcess } from '../running/measured-process.js';

/** What a tenant takes that this process knows. */
export const memory: Line = {
  name: 'memory',
  title: 'Memory per cached tenant, 100 features',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const bitset = await bytesOf('flat bitset', around);
    const maps = await bytesOf('Map of Maps', around);
    const ours = await bytesOf('Gatehouse', around);
    return [
      {
        ...{ line: 'memory', what: 'memory per cached tenant, 100 features', unit: 'B', ours },
        limit: { name: 'flat bitset', value: bitset },
        peers: [{ name: 'Map of Maps', value: maps }],
        budget: '≤ 200 B without bodies',
        // less than nothing was not weighed right
        holds: ours > 0 && ours <= 200,
        notes: ['50,000 tenants; the ids themselves are not counted, for nobody'],
      },
    ];
  },
};

/** Each in a process of its own, so that nobody else's garbage is weighed. */
async function bytesOf(name: string, { root, parts }: Surroundings): Promise<number> {
  const child = await MeasuredProcess.start(
    {
      ...{
        name: `memory of ${name}`,
        script: built('memory/program.js'),
        words: [name],
        flags: ['--expose-gc'],
      },
      logFile: logOf(root, 'memory'),
    },
    parts,
  );
  const { bytes } = (await child.message('weighed', 120_000)) as { readonly bytes: number };
  await child.stop();
  return bytes;
}
