import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../process/deadline.js';
import { isAlive } from '../process/signal.js';
import { type Transpiled, transpiled } from '../test/transpiled.js';

// real processes, on machines that may be busy
jest.setTimeout(60_000);

/** A server that shows what it was given, notes its end, and fails when it is told to. */
const fake = (name: string) => `
  import { createServer } from 'node:http';
  import { appendFileSync } from 'node:fs';
  const { HOST, PORT, WEB_PORT, NOTES } = process.env;
  console.error(JSON.stringify({ level: 40, msg: '${name} warns' }));
  const server = createServer((request, response) => {
    if (request.url === '/fail') { console.error('${name} has had enough'); process.exit(3); }
    response.end(JSON.stringify({ pid: process.pid, env: process.env }));
  }).listen(Number('${name}' === 'api' ? PORT : WEB_PORT), HOST);
  process.on('SIGTERM', () => { appendFileSync(NOTES, '${name} '); server.closeAllConnections(); server.close(() => process.exit()); });`;

const launcherScript = `
  import { launch } from './start/launch.js';
  const scripts = { api: 'api.mjs', web: 'web.mjs' };
  const say = (line) => console.log(line);
  await launch({ root: import.meta.dirname, env: process.env, gates: ['ENABLE_A', 'ENABLE_B'], say, scripts, onSettled: () => undefined });`;

const home = mkdtempSync(join(tmpdir(), 'gatehouse-launch-'));
const notes = join(home, 'notes');
let built: Transpiled;
const launchers: ChildProcess[] = [];

beforeAll(() => {
  built = transpiled();
  writeFileSync(join(built.folder, 'launcher.mjs'), launcherScript);
  for (const name of ['api', 'web']) writeFileSync(join(built.folder, `${name}.mjs`), fake(name));
});
afterEach(async () => {
  for (const launcher of launchers.splice(0)) await end(launcher, 'SIGTERM');
  rmSync(notes, { force: true });
});
afterAll(() => {
  built.remove();
  rmSync(home, { recursive: true, force: true });
});

interface Launched {
  readonly launcher: ChildProcess;
  readonly web: string;
  readonly api: string;
  output(): string;
}

async function launched(env: Record<string, string> = {}): Promise<Launched> {
  const own = {
    PATH: process.env['PATH'],
    GATEHOUSE_DATA_DIR: home,
    NOTES: notes,
    PORT: '0',
    WEB_PORT: '0',
    ...env,
  };
  const launcher = spawn(process.execPath, ['launcher.mjs'], { cwd: built.folder, env: own });
  launchers.push(launcher);
  let output = '';
  for (const stream of [launcher.stdout, launcher.stderr])
    stream.on('data', (piece: Buffer) => (output += piece.toString()));
  const isSettled = () => Promise.resolve(output.includes('is ready.') || launcher.exitCode !== null);
  await until(isSettled, { what: 'start', deadlineMs: 20_000 });
  const address = (name: string): string => new RegExp(`${name} +(http://\\S+)`).exec(output)?.[1] ?? '';
  return { launcher, web: address('Web'), api: address('API'), output: () => output };
}

interface Shown {
  readonly pid: number;
  readonly env: Record<string, string>;
}

const shown = async (url: string): Promise<Shown> => (await (await fetch(url)).json()) as Shown;

async function end(launcher: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (launcher.exitCode === null && launcher.signalCode === null) {
    launcher.kill(signal);
    await once(launcher, 'exit');
  }
  return launcher.exitCode;
}

const postgresPid = (): number =>
  Number(readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

async function pidsOf({ api, web }: Launched): Promise<number[]> {
  return [postgresPid(), (await shown(api)).pid, (await shown(web)).pid];
}

const goneAll = (pids: readonly number[]) =>
  until(() => Promise.resolve(!pids.some(isAlive)), { what: 'end of all', deadlineMs: 8_000 });

describe('the product', () => {
  it('runs with what each part has to know, and as a demo when nothing is configured', async () => {
    const { api, web, output } = await launched({ ENABLE_B: 'false' });
    const [forApi, forWeb] = [(await shown(api)).env, (await shown(web)).env];
    expect(forApi).toMatchObject({
      SEED_DEMO: 'true',
      ENABLE_A: 'true',
      ENABLE_B: 'false',
      TRUST_PROXY: 'loopback',
    });
    expect(forApi['DATABASE_URL']).toMatch(/^postgresql:\/\/postgres:.*\/gatehouse$/);
    expect(forApi['SESSION_SECRET']).toBe(readFileSync(join(home, 'session-secret'), 'utf8').trim());
    expect(forWeb['API_URL']).toBe(api.replace('localhost', '127.0.0.1'));
    for (const name of ['DATABASE_URL', 'SESSION_SECRET', 'TRUST_PROXY'])
      expect(forWeb).not.toHaveProperty(name);
    expect(output()).toContain('admin@acme.test');
    expect(output()).toContain('API: api warns');
  });

  it('stops in order when it is told to, and leaves nothing', async () => {
    const product = await launched();
    const pids = await pidsOf(product);
    expect(await end(product.launcher, 'SIGTERM')).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(readFileSync(notes, 'utf8')).toBe('web api ');
    expect(existsSync(join(home, 'postgres/postmaster.pid'))).toBe(false);
  });

  it('leaves nothing when its launcher is killed', async () => {
    const product = await launched();
    const pids = await pidsOf(product);
    await end(product.launcher, 'SIGKILL');
    await goneAll(pids);
  });

  it('stops everything when a part ends, and says which, and its last words', async () => {
    const product = await launched();
    const pids = await pidsOf(product);
    await fetch(`${product.api}/fail`).catch(() => undefined);
    await until(() => Promise.resolve(product.launcher.exitCode !== null), {
      what: 'end',
      deadlineMs: 15_000,
    });
    expect(product.launcher.exitCode).toBe(1);
    expect(product.output()).toMatch(/API ended \(code 3\)[^]*api has had enough/);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('refuses a taken port that somebody asked for, by the name of its variable', async () => {
    const first = await launched();
    const port = new URL(first.web).port;
    const second = await launched({ WEB_PORT: port });
    await until(() => Promise.resolve(second.launcher.exitCode !== null), {
      what: 'end',
      deadlineMs: 15_000,
    });
    expect(second.launcher.exitCode).toBe(1);
    expect(second.output()).toContain(`Port ${port} is taken by another program. Set WEB_PORT`);
    expect((await fetch(first.web)).status).toBe(200);
  });

  it('shares its data folder with a second one, which goes on when the first is gone', async () => {
    const [first, second] = await Promise.all([launched(), launched()]);
    expect((await shown(first.api)).env['DATABASE_URL']).toBe((await shown(second.api)).env['DATABASE_URL']);
    const owner = first.output().includes('runs on this data folder already') ? second : first;
    const other = owner === first ? second : first;
    const before = postgresPid();
    await end(owner.launcher, 'SIGTERM');
    await until(() => Promise.resolve(isServed(before)), { what: 'take-over', deadlineMs: 8_000 });
    expect((await fetch(other.web)).status).toBe(200);
    expect(await end(other.launcher, 'SIGTERM')).toBe(0);
    expect(existsSync(join(home, 'postgres/postmaster.pid'))).toBe(false);
  });
});

function isServed(before: number): boolean {
  return (
    existsSync(join(home, 'postgres/postmaster.pid')) && postgresPid() !== before && isAlive(postgresPid())
  );
}
