import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { database } from '../postgres/connect.js';
import { startChild, type Child } from '../process/child.js';
import { until } from '../process/deadline.js';
import { mortal } from '../process/mortal.js';
import { anyFreePort } from '../process/port.js';
import { run } from '../process/run.js';
import { startRedis, type RunningRedis } from '../redis/start-redis.js';
import { roundRobin, type RoundRobin } from './round-robin.fixture.js';
import { startServer } from './running-api.fixture.js';

// every step is the command that an operator types, in order: none can be taken without those before it
jest.setTimeout(180_000);

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-from-nothing-'));
const asOperator = '--email first@example.com --password-stdin';
const password = 'a-good-password-3f9d';
const running: Child[] = [];

let redis: RunningRedis;
let postgres: Awaited<ReturnType<typeof startServer>>;
let proxy: RoundRobin;
let ports: readonly string[];

beforeAll(async () => {
  redis = await startRedis({ cacheDir: join(root, 'node_modules/.cache/gatehouse') });
  postgres = await startServer(join(folder, 'postgres'));
  ports = (await Promise.all([1, 2, 3, 4].map(() => anyFreePort()))).map(String);
  proxy = await roundRobin(ports.slice(0, 3).map((port) => `http://127.0.0.1:${port}`));
});
afterAll(async () => {
  await Promise.all(running.map((child) => child.stop()));
  await proxy.stop();
  await Promise.all([postgres.stop(), redis.stop()]);
  rmSync(folder, { recursive: true });
});

/** What the machine has of its own; the rest is in the environment that is written. */
const env = { PATH: process.env['PATH'], HOME: folder };

/** Types a command of the console there, with the operator's password at hand. */
const type = (words: string) =>
  run({
    ...{ command: 'sh', cwd: folder, env, deadlineMs: 120_000 },
    args: ['-ec', `echo ${password} | "${process.execPath}" "${root}tools/dist/console/main.js" ${words}`],
  });

async function start(
  name: string,
  script: string,
  own: Readonly<Record<string, string>>,
  url: string,
): Promise<void> {
  const words = [...mortal(), process.execPath, join(root, script), '.env'];
  const child = startChild({
    name,
    words,
    cwd: folder,
    env: { ...env, ...own },
    logFile: join(folder, `${name}.log`),
  });
  running.push(child);
  const answers = async () => {
    if (child.hasEnded()) throw new Error(`${name} ended:\n${child.lastLines()}`);
    return (await fetch(url).catch(() => undefined))?.ok;
  };
  await until(answers, { what: `${name} answers`, deadlineMs: 90_000, everyMs: 100 });
}

const answer = (name: string, answers: object) => writeFileSync(join(folder, name), JSON.stringify(answers));

it('an empty folder becomes an environment', async () => {
  const [, , , webPort = ''] = ports;
  answer('answers.json', {
    DATABASE_URL: await database(postgres.url, `gatehouse_from_nothing_${process.pid}`),
    ...{ REDIS_URL: redis.url, API_URL: proxy.url, WEB_PORT: webPort, TRUST_PROXY: 'loopback' },
    ...{ ENABLE_BILLING: true, ENABLE_BILLING_STREAM: true, ENABLE_HITL: true },
  });
  const set = await type('setup --profile production --non-interactive --answers-file answers.json');
  expect(set).toEqual({ code: 0, output: expect.stringContaining('is as Gatehouse needs it') });
});

it('it lets the first operator in', async () => {
  const created = await type(`operators create --name "A new user" ${asOperator}`);
  expect(created).toEqual({ code: 0, output: expect.stringContaining('Created.') });
});

it('three instances of the API start from it, and the web app', async () => {
  for (const [index, port] of ports.slice(0, 3).entries()) {
    const own = { PORT: port, INSTANCE_ID: `api-${index + 1}` };
    await start(own.INSTANCE_ID, 'apps/api/dist/main.js', own, `http://127.0.0.1:${port}/health/ready`);
  }
  await start('web', 'apps/web/start.mjs', {}, `http://127.0.0.1:${ports[3] ?? ''}/sign-in`);
});

it('the first tenant has what the answers say', async () => {
  answer('tenant.json', { tenant: { name: 'Acme', entitlements: { billing: true, hitl: true } } });
  const set = await type(
    `setup --profile production --non-interactive --answers-file tenant.json ${asOperator}`,
  );
  expect(set).toEqual({ code: 0, output: expect.stringMatching(/Nothing changes[^]*confirmed by 3 of 3/) });
});

it('doctor finds nothing wrong', async () => {
  const { code, output } = await type(`doctor ${asOperator}`);
  expect([code, output]).toEqual([0, expect.stringMatching(/^ok {4}instances/m)]);
  expect(output).not.toMatch(/^(fail|warn)/m);
});

it('and the smoke test, that every promise is kept', async () => {
  const { code, output } = await type(`smoke --full --url ${proxy.url} ${asOperator}`);
  expect([code, output]).toEqual([0, expect.stringMatching(/20 of 20 promises kept/)]);
});
