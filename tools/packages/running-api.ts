import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { featureCatalogue, gatesOf } from '@gatehouse/features/domain';
import { database } from '../postgres/connect.js';
import { startPostgres } from '../postgres/start-postgres.js';
import { startChild } from '../process/child.js';
import { until } from '../process/deadline.js';
import { anyFreePort } from '../process/port.js';
import { Parts } from '../start/parts.js';
import { outside } from './packed-package.js';

/** The API as it is built, with the demo in a database of its own. */
export interface RunningApi {
  readonly url: string;
  /** The token of a demo user's session. */
  signIn(email: string): Promise<string>;
  stop(): Promise<unknown>;
}

/** Starts it, with every gate open. */
export async function startApi(root: string): Promise<RunningApi> {
  const parts = new Parts();
  const home = await mkdtemp(join(tmpdir(), 'gatehouse-api-'));
  await parts.add({ name: home, stop: () => rm(home, { recursive: true, force: true }) });
  const postgres = await startPostgres({ dataDir: join(home, 'data'), durability: 'throwaway' });
  await parts.add({ name: 'Postgres', stop: () => postgres.stop() });
  const port = await anyFreePort();
  const api = startChild({
    name: 'API',
    words: [process.execPath, join(root, 'apps/api/dist/main.js')],
    cwd: home,
    env: outside({
      DATABASE_URL: await database(postgres.url, 'gatehouse_packages'),
      SESSION_SECRET: 'a secret of these tests, and of nothing else',
      PORT: String(port),
      HOST: '127.0.0.1',
      SEED_DEMO: 'true',
      ...Object.fromEntries(gatesOf(featureCatalogue).map((gate) => [gate, 'true'])),
    }),
    logFile: join(home, 'api.log'),
  });
  await parts.add({ name: 'API', stop: () => api.stop() });
  const url = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok || undefined,
      () => undefined,
    );
  await until(isReady, { what: 'the API answers that it is ready', deadlineMs: 30_000 });
  return { url, signIn: (email) => signIn(url, email), stop: () => parts.stop() };
}

async function signIn(url: string, email: string): Promise<string> {
  const body = JSON.stringify({ email, password: 'gatehouse-demo' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/v1/auth/login`, { method: 'POST', headers, body });
  const token = /gatehouse_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  if (token === undefined) throw new Error(`${email} cannot sign in: ${answer.status}`);
  return token;
}
