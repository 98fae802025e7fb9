import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { interleaved } from '../frame/rounds.js';
import { rounded } from '../frame/statistics.js';
import { cpuOf, type Target } from '../http/cpu.js';
import { openGatedByOpenFeature } from '../nest/openfeature-application.js';
import { startLittleApplication } from '../nest/little-application.js';

/** What a gate adds to a route. */
export const guard: Line = {
  name: 'guard',
  title: 'Guard on a route, added processor time',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const app = await startLittleApplication(around);
    const openFeature = await openGatedByOpenFeature(around);
    const targets: Target[] = [
      app.target('bare', '/bare'),
      app.target('trivial guard', '/trivial'),
      app.target('Gatehouse', '/gatehouse'),
      app.target('Redis GET', '/redis'),
      app.target('Postgres query', '/postgres'),
      ...openFeature.targets,
    ];
    const contenders = targets.map(cpuOf);
    await interleaved(contenders, 1);
    const micros = await interleaved(contenders);
    await Promise.all([app.stop(), openFeature.stop()]);
    return [outcomeOf(micros, openFeature.leftOut)];
  },
};

function outcomeOf(micros: ReadonlyMap<string, number>, leftOut: readonly string[]): Outcome {
  const of = (name: string, without = 'bare') => (micros.get(name) ?? NaN) - (micros.get(without) ?? NaN);
  const [ours, trivial] = [of('Gatehouse'), of('trivial guard')];
  const peers = ['Redis GET', 'Postgres query'].map((name) => ({ name, value: of(name) }));
  const openFeature = { name: 'OpenFeature’s Nest gate', value: of('OpenFeature', 'OpenFeature, bare') };
  return {
    ...{ line: 'guard', what: 'guard on a route, added CPU', unit: 'µs', ours },
    limit: { name: 'trivial guard', value: trivial },
    peers: [...peers, ...(leftOut.length === 0 ? [openFeature] : [])],
    budget: '≤ 1.67 × the trivial guard (3 µs for 1.8)',
    holds: ours <= (3 / 1.8) * trivial,
    notes: [`the bare route takes ${rounded(micros.get('bare') ?? NaN)} µs`, ...leftOut],
  };
}
