import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { database } from '../postgres/connect.js';
import { startPostgres } from '../postgres/start-postgres.js';
import { type Child, startChild } from '../process/child.js';
import { until } from '../process/deadline.js';
import { mortal } from '../process/mortal.js';
import { anyFreePort } from '../process/port.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The demo's, with one gate shut. */
export const demo = {
  ...{ NODE_ENV: 'test', LOG_LEVEL: 'warn', SEED_DEMO: 'true', HOST: '127.0.0.1' },
  ...{ SESSION_SECRET: 'a-secret-of-the-tests-0123456789-abcdef', TRUST_PROXY: 'loopback' },
  ...{ ENABLE_BILLING: 'true', ENABLE_BILLING_STREAM: 'true', ENABLE_HITL: 'true', ENABLE_INGESTION: 'true' },
  ENABLE_SCORING_PRO: 'true',
};

export interface RunningApis {
  /** Where each instance is. */
  readonly urls: readonly string[];
  /** Of the superuser. */
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/** The built API as it is deployed, as processes, on a database of its own. */
export async function startApis(
  count = 1,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningApis> {
  const dir = mkdtempSync(join(tmpdir(), 'gatehouse-apis-'));
  const server = await startServer(dir);
  const databaseUrl = await database(server.url, `gatehouse_${process.pid}_${Date.now()}`);
  const children: Child[] = [];
  const urls: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const port = await anyFreePort();
    const own = { DATABASE_URL: databaseUrl, PORT: String(port), INSTANCE_ID: `api-${index}` };
    const child = startChild({
      name: own.INSTANCE_ID,
      words: [...mortal(), process.execPath, join(root, 'apps/api/dist/main.js')],
      cwd: dir,
      env: { PATH: process.env['PATH'], ...demo, ...own, ...environment },
      logFile: join(dir, `api-${index}.log`),
    });
    children.push(child);
    urls.push(`http://127.0.0.1:${port}`);
  }
  for (const [index, url] of urls.entries()) await untilReady(url, children[index]);
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { urls, databaseUrl, stop };
}

/** The server that tests are given, or one of their own in this folder. */
export async function startServer(dir: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  return startPostgres({ dataDir: join(dir, 'data'), durability: 'throwaway' });
}

async function untilReady(url: string, child: Child | undefined): Promise<void> {
  const isReady = async () => {
    if (child?.hasEnded()) throw new Error(`An instance ended:\n${child.lastLines()}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    return answer?.ok;
  };
  await until(isReady, { what: `${url} is ready`, deadlineMs: 60_000, everyMs: 100 });
}
