import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { percentile, rounded } from '../frame/statistics.js';
import { bareNotify } from '../propagation/bare-notify.js';
import { toggle, type Toggled } from '../propagation/toggling.js';
import { startService } from '../running/service.js';

/** How soon a change is in force everywhere. */
export const propagation: Line = {
  name: 'propagation',
  title: 'Change committed → the last of 3 processes decides anew',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const redisUrl = await around.redis();
    const limit = await bareNotify(await around.database('bare_notify'), 200);
    const ways = [
      ['NOTIFY', { DATABASE_NOTIFY: 'true' }],
      ['Redis', { DATABASE_NOTIFY: 'false', REDIS_URL: redisUrl }],
    ] as const;
    const outcomes: Outcome[] = [];
    for (const [name, env] of ways) outcomes.push(outcomeOf(name, await measured(around, name, env), limit));
    return outcomes;
  },
};

async function measured(around: Surroundings, name: string, env: Readonly<Record<string, string>>) {
  const database = `propagation_${name.toLowerCase()}`;
  const start = (letter: string) => startService(around, { name: `${database}-${letter}`, database, env });
  // the first one makes the schema
  const first = await start('a');
  const [second, third] = await Promise.all([start('b'), start('c')]);
  const instances = [first, second, third] as const;
  const toggled = await toggle(instances, await around.database(database), around.isFull ? 10_000 : 500);
  await Promise.all(instances.map((instance) => instance.stop()));
  return toggled;
}

function outcomeOf(name: string, { lagsMs, writer, others }: Toggled, limit: readonly number[]): Outcome {
  const ours = percentile(lagsMs, 99);
  return {
    ...{ line: 'propagation', what: `change → 3 processes, ${name}, p99`, unit: 'ms', ours },
    limit: { name: 'bare NOTIFY', value: percentile(limit, 99) },
    budget: 'p99 ≤ 10 ms, 0 stale',
    holds: ours <= 10 && writer.stale === 0 && others.stale === 0,
    notes: [
      `p50 ${rounded(percentile(lagsMs, 50))} ms (bare NOTIFY ${rounded(percentile(limit, 50))}), ${lagsMs.length} changes`,
      `stale: ${writer.stale} of ${writer.asked} on the writer right after its answer, ${others.stale} of ${others.asked} on the others after 1 s`,
      'from Postgres’ own time of the commit until the last instance’s event stream has said the new revision',
    ],
  };
}
