import { join } from 'node:path';
import { until } from '../../process/deadline.js';
import { anyFreePort } from '../../process/port.js';
import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { interleaved } from '../frame/rounds.js';
import { cpuOf, type Target } from '../http/cpu.js';
import { load } from '../http/load.js';
import { requestOf } from '../http/request.js';
import { built, logOf } from '../running/here.js';
import { MeasuredProcess } from '../running/measured-process.js';
import { Service, startService, type Headers } from '../running/service.js';

const path = '/v1/features';
const requests = 500;

/** What the web app's server takes on top of the API, for what every page asks for. */
export const bff: Line = {
  name: 'bff',
  title: 'GET /api/v1/features through the web app’s server',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const service = await startService(around, { name: 'bff-api', database: 'bff', isWide: true });
    const session = await service.signIn('member@acme.test');
    const [web, proxy] = [await startWeb(around, service.port), await startProxy(around, service.port)];
    const targets = [
      await targetOf('API', service, path, session),
      await targetOf('BFF', web, `/api${path}`, session),
      await targetOf('bare proxy', proxy, `/api${path}`, session),
      emptyRoute(web),
    ];
    const times = targets.map(timeOf);
    await interleaved(times, 1);
    const micros = await interleaved(times);
    const processor = await interleaved(targets.slice(1).map(cpuOf));
    await Promise.all([web.stop(), proxy.stop(), service.stop()]);
    return [outcomeOf('time', micros), outcomeOf('CPU', processor)];
  },
};

/** Nothing is timed that is not what the API says. */
async function targetOf(name: string, server: Service, at: string, session: Headers): Promise<Target> {
  const { body } = await server.ask(at, { headers: session });
  if (Object.keys((JSON.parse(body) as { readonly features: object }).features).length !== 50)
    throw new Error(`${name} does not tell of 50 features: ${body}`);
  const isRight: Target['isRight'] = (said) => said.status === 200 && said.body === body;
  return {
    name,
    server: server.process,
    port: server.port,
    requests: [requestOf(at, { headers: session })],
    isRight,
  };
}

/** A route handler of Next that asks nobody: what no route handler is below. */
function emptyRoute(web: Service): Target {
  const isRight: Target['isRight'] = ({ status }) => status === 404;
  const requests = [requestOf('/api/nothing-here')];
  return { name: 'empty route', server: web.process, port: web.port, requests, isRight };
}

/** A contender whose figure is how long one request takes, one after the other, in microseconds. */
function timeOf(target: Target) {
  const measure = async () => ((await load({ ...target, count: requests, inFlight: 1 })) * 1_000) / requests;
  return { name: target.name, measure };
}

async function startWeb({ root, parts }: Surroundings, api: number): Promise<Service> {
  const port = await anyFreePort();
  const env = { WEB_PORT: String(port), HOST: '127.0.0.1', API_URL: `http://127.0.0.1:${api}` };
  const child = await MeasuredProcess.start(
    { name: 'bff', script: join(root, 'apps/web/start.mjs'), env, logFile: logOf(root, 'bff') },
    parts,
  );
  const web = new Service('bff', port, child);
  const isUp = () =>
    web.ask(`/api${path}`).then(
      ({ status }) => status === 401,
      () => false,
    );
  await until(isUp, { what: 'the web app is up', deadlineMs: 30_000, everyMs: 50 });
  return web;
}

async function startProxy({ root, parts }: Surroundings, api: number): Promise<Service> {
  const child = await MeasuredProcess.start(
    {
      ...{ name: 'bare-proxy', script: built('bff/bare-proxy-program.js'), words: [String(api)] },
      logFile: logOf(root, 'bare-proxy'),
    },
    parts,
  );
  const { port } = (await child.message('listening')) as { readonly port: number };
  return new Service('bare-proxy', port, child);
}

function outcomeOf(what: 'time' | 'CPU', micros: ReadonlyMap<string, number>): Outcome {
  // a time contains the API's, which is not ours to save here; processor time is of the one process alone
  const of = (name: string) => (micros.get(name) ?? NaN) - (what === 'time' ? (micros.get('API') ?? NaN) : 0);
  return {
    ...{ line: 'bff', unit: 'µs', ours: of('BFF') },
    what:
      what === 'time'
        ? 'BFF over the API, added time of GET /api/v1/features'
        : 'the same, CPU of the web app',
    limit: { name: 'a bare proxy', value: of('bare proxy') },
    peers: [
      { name: 'a route handler of Next that asks nobody', value: micros.get('empty route') ?? NaN },
      ...(what === 'time' ? [{ name: 'the API itself', value: micros.get('API') ?? NaN }] : []),
    ],
    budget: 'none: as little as it goes',
    holds: undefined,
  };
}
