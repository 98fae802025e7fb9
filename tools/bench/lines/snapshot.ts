import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { interleaved } from '../frame/rounds.js';
import { cpuOf, type Target } from '../http/cpu.js';
import { requestOf } from '../http/request.js';
import { built, logOf } from '../running/here.js';
import { MeasuredProcess } from '../running/measured-process.js';
import { startService, type Service } from '../running/service.js';

/** What every page of a web application begins with. */
export const snapshot: Line = {
  name: 'snapshot',
  title: 'GET /v1/features with 50 features, and 304 on it',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const service = await startService(around, { name: 'snapshot', database: 'snapshot', isWide: true });
    const prebuilt = await startPrebuilt(around);
    const targets = [...prebuilt.targets, ...(await targetsOf(service))];
    const contenders = targets.map(cpuOf);
    await interleaved(contenders, 1);
    const micros = await interleaved(contenders);
    await Promise.all([service.stop(), prebuilt.stop()]);
    return [outcomeOf(micros, '200', 32 / 17), outcomeOf(micros, '304', 25 / 15)];
  },
};

/** Nothing is in the cache of a client that has no tag; whoever has one is told so. */
async function targetsOf(service: Service): Promise<Target[]> {
  const session = await service.signIn('member@acme.test');
  const { head, body } = await service.ask('/v1/features', { headers: session });
  const { features } = JSON.parse(body) as { readonly features: object };
  const count = Object.keys(features).length;
  if (count !== 50) throw new Error(`Expected 50 features: ${count}`);
  const tag = /\r\netag: ([^\r]+)/i.exec(head)?.[1] ?? '';
  return [
    {
      ...service.target('Gatehouse 200', '/v1/features', session, 200),
      isRight: (said) => said.body === body,
    },
    service.target('Gatehouse 304', '/v1/features', { ...session, 'if-none-match': tag }, 304),
  ];
}

async function startPrebuilt({ root, parts }: Surroundings) {
  const server = await MeasuredProcess.start(
    { name: 'prebuilt', script: built('http/prebuilt-program.js'), logFile: logOf(root, 'prebuilt') },
    parts,
  );
  const { port } = (await server.message('listening')) as { readonly port: number };
  const target = (status: number, headers: Readonly<Record<string, string>>): Target => ({
    ...{ name: `prebuilt ${status}`, server, port },
    requests: [requestOf('/v1/features', { headers: { cookie: 'gatehouse_session=known', ...headers } })],
    isRight: (said) => said.status === status,
  });
  const targets = [target(200, {}), target(304, { 'if-none-match': '"a-tag-of-27-characters-long"' })];
  return { targets, stop: () => server.stop() };
}

function outcomeOf(micros: ReadonlyMap<string, number>, status: '200' | '304', factor: number): Outcome {
  const [ours, limit] = [micros.get(`Gatehouse ${status}`) ?? NaN, micros.get(`prebuilt ${status}`) ?? NaN];
  return {
    ...{ line: 'snapshot', unit: 'µs', ours },
    what: status === '200' ? 'GET /v1/features, 50 features, CPU' : '304 on it, CPU',
    limit: { name: 'Fastify, prebuilt body', value: limit },
    budget: `≤ ${factor.toFixed(2)} × Fastify`,
    holds: ours <= factor * limit,
    notes: ['no peer: Unleash and its proxy need a server of their own, which does not come from npm alone'],
  };
}
