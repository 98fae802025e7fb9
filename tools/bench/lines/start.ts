import { until } from '../../process/deadline.js';
import type { Line, Surroundings } from '../frame/line.js';
import { interleaved } from '../frame/rounds.js';
import { built, logOf } from '../running/here.js';
import { MeasuredProcess } from '../running/measured-process.js';
import { spawnService, startService } from '../running/service.js';

const options = { name: 'start', database: 'start' };

/** How long a new process keeps everybody waiting. */
export const start: Line = {
  name: 'start',
  title: 'Process start → ready, warm database',
  async measure(around: Surroundings) {
    // the first one makes the schema
    await (await startService(around, options)).stop();
    const contenders = [
      { name: 'Gatehouse', measure: () => startOurs(around) },
      { name: 'bare Nest', measure: () => startBare(around) },
    ];
    const seconds = await interleaved(contenders);
    const [ours = NaN, bare = NaN] = contenders.map(({ name }) => seconds.get(name));
    return [
      {
        ...{ line: 'start', what: 'process start → ready', unit: 's' as const, ours },
        limit: { name: 'bare Nest on Fastify', value: bare },
        budget: '≤ 1.5 × bare Nest',
        holds: ours <= 1.5 * bare,
      },
    ];
  },
};

async function startOurs(around: Surroundings): Promise<number> {
  const begin = performance.now();
  const service = await spawnService(around, options);
  await until(() => service.isReady(), { what: 'the service is ready', deadlineMs: 30_000, everyMs: 5 });
  return finish(begin, service);
}

async function startBare({ root, parts }: Surroundings): Promise<number> {
  const begin = performance.now();
  const bare = {
    name: 'bare Nest',
    script: built('nest/bare-program.js'),
    logFile: logOf(root, 'bare-nest'),
  };
  const server = await MeasuredProcess.start(bare, parts);
  await server.message('listening');
  return finish(begin, server);
}

async function finish(begin: number, server: { stop(): Promise<void> }): Promise<number> {
  const seconds = (performance.now() - begin) / 1_000;
  await server.stop();
  return seconds;
}
