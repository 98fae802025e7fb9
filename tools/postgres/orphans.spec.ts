import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../process/deadline.js';
import { isAlive, send } from '../process/signal.js';
import { type Transpiled, transpiled } from '../test/transpiled.js';

// real processes, on machines that may be busy
jest.setTimeout(60_000);

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
/** A clone in a folder of root's own, or a Node that is installed there, is out of an ordinary user's reach. */
const canBeNobody =
  isRoot &&
  spawnSync(process.execPath, ['-e', `fs.accessSync(${JSON.stringify(process.cwd())})`], {
    uid: nobody,
    gid: nobody,
  }).status === 0;
const home = mkdtempSync(join(tmpdir(), 'gatehouse-orphans-'));
let built: Transpiled;

beforeAll(() => {
  built = transpiled();
  // a folder of temporary files is its maker's alone; here another user has to pass
  chmodSync(home, 0o755);
  chmodSync(built.folder, 0o755);
  const script = `
    import { startPostgres } from './postgres/start-postgres.js';
    const server = await startPostgres({ dataDir: process.argv[2], durability: 'throwaway' });
    console.log(JSON.stringify(server));
    setInterval(() => undefined, 1000);`;
  writeFileSync(join(built.folder, 'launcher.mjs'), script);
});
afterAll(() => {
  built.remove();
  rmSync(home, { recursive: true, force: true });
});

const pids: number[] = [];
afterEach(() => pids.splice(0).forEach((pid) => send(pid, 'SIGKILL')));

async function launcher(dataDir: string, uid?: number) {
  const script = join(built.folder, 'launcher.mjs');
  const options = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, [script, dataDir], {
    ...options,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.pid !== undefined) pids.push(child.pid);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const server = JSON.parse(line.toString()) as { pid: number; isAdopted: boolean };
  pids.push(server.pid);
  return { child, server };
}

async function leavesNothing(dataDir: string, uid?: number): Promise<void> {
  const { child, server } = await launcher(dataDir, uid);
  expect(isAlive(server.pid)).toBe(true);
  child.kill('SIGKILL');
  await until(() => Promise.resolve(!isAlive(server.pid)), { what: 'end of Postgres', deadlineMs: 8_000 });
}

function folder(name: string, { owner = process.getuid?.() ?? 0, mode = 0o755 } = {}): string {
  const dir = join(home, name);
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, mode);
  if (isRoot) chownSync(dir, owner, owner);
  return join(dir, 'data');
}

describe('Postgres, when its launcher is killed', () => {
  it('ends, and the data folder serves the next start', async () => {
    const dataDir = folder('mine');
    await leavesNothing(dataDir);
    await leavesNothing(dataDir);
  });

  (canBeNobody || !isRoot ? it : it.skip)('ends as an ordinary user', () =>
    isRoot ? leavesNothing(folder('theirs', { owner: nobody }), nobody) : leavesNothing(folder('theirs')),
  );

  (isRoot ? it : it.skip)('ends in a folder that only root may enter', () =>
    leavesNothing(folder('closed', { mode: 0o700 })),
  );
});

describe('a server of another launcher', () => {
  it('is adopted across processes, and gone with the launcher that owns it', async () => {
    const dataDir = folder('mine');
    const owner = await launcher(dataDir);
    const adopter = await launcher(dataDir);
    expect(adopter.server).toMatchObject({ isAdopted: true, pid: owner.server.pid });
    adopter.child.kill('SIGKILL');
    await once(adopter.child, 'exit');
    expect(isAlive(owner.server.pid)).toBe(true);
    owner.child.kill('SIGKILL');
    await until(() => Promise.resolve(!isAlive(owner.server.pid)), {
      what: 'end of Postgres',
      deadlineMs: 8_000,
    });
  });
});
