import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { interleaved } from '../frame/rounds.js';
import { rounded } from '../frame/statistics.js';
import { addedCpuOf, cpuOf } from '../http/cpu.js';
import { openGatedByOpenFeature } from '../nest/openfeature-application.js';
import { startLittleApplication } from '../nest/little-application.js';

/** What a gate adds to a route. */
export const guard: Line = {
  name: 'guard',
  title: 'Guard on a route, added processor time',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const app = await startLittleApplication(around);
    const openFeature = await openGatedByOpenFeature(around);
    const bare = app.target('bare', '/bare');
    const contenders = [
      cpuOf(bare),
      addedCpuOf(app.target('trivial guard', '/trivial'), bare),
      addedCpuOf(app.target('Gatehouse', '/gatehouse'), bare),
      addedCpuOf(app.target('Redis GET', '/redis'), bare),
      addedCpuOf(app.target('Postgres query', '/postgres'), bare),
      ...openFeature.targets.map(({ gated, ungated }) => addedCpuOf(gated, ungated)),
    ];
    await interleaved(contenders, 1);
    const micros = await interleaved(contenders);
    await Promise.all([app.stop(), openFeature.stop()]);
    return [outcomeOf(micros, openFeature.leftOut)];
  },
};

function outcomeOf(micros: ReadonlyMap<string, number>, leftOut: readonly string[]): Outcome {
  const of = (name: string) => micros.get(name) ?? NaN;
  const peers = ['Redis GET', 'Postgres query', 'OpenFeature’s Nest gate'];
  return {
    ...{ line: 'guard', what: 'guard on a route, added CPU', unit: 'µs', ours: of('Gatehouse') },
    limit: { name: 'trivial guard', value: of('trivial guard') },
    peers: peers.filter((name) => micros.has(name)).map((name) => ({ name, value: of(name) })),
    budget: '≤ 0.14 × the bare route (3 µs for 22)',
    holds: of('Gatehouse') <= (3 / 22) * of('bare'),
    notes: [`the bare route takes ${rounded(of('bare'))} µs`, ...leftOut],
  };
}
