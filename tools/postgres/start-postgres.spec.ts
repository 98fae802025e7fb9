import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../process/signal.js';
import { query } from './connect.js';
import { passwordOf } from './data-folder.js';
import { type PostgresOptions, startPostgres } from './start-postgres.js';
import type { RunningPostgres } from './running-postgres.js';

// real processes, on machines that may be busy
jest.setTimeout(60_000);

const home = mkdtempSync(join(tmpdir(), 'gatehouse-postgres-'));
const options: PostgresOptions = { dataDir: join(home, 'data'), durability: 'throwaway' };
const running: RunningPostgres[] = [];

async function start(more: Partial<PostgresOptions> = {}): Promise<RunningPostgres> {
  const server = await startPostgres({ ...options, ...more });
  running.push(server);
  return server;
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the embedded Postgres', () => {
  it('boots on a new folder, asks for a password, and keeps what was committed for the next boot', async () => {
    const first = await start();
    await query(first.url, 'create table kept (line text)');
    await query(first.url, 'insert into kept values ($1)', ['still here']);
    await expect(query(first.url.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({
      code: '28P01',
    });
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(await query(second.url, 'select line from kept')).toEqual([{ line: 'still here' }]);
    expect(second.url).toContain(passwordOf(options.dataDir));
  });

  it('listens on loopback only, and syncs or not as it is told', async () => {
    const server = await start();
    const show = 'select current_setting($1) as value';
    expect(await query(server.url, show, ['listen_addresses'])).toEqual([{ value: '127.0.0.1' }]);
    expect(await query(server.url, show, ['unix_socket_directories'])).toEqual([{ value: '' }]);
    expect(await query(server.url, show, ['fsync'])).toEqual([{ value: 'off' }]);
    await server.stop();
    const kept = await start({ durability: 'kept' });
    expect(await query(kept.url, show, ['fsync'])).toEqual([{ value: 'on' }]);
  });

  it('keeps the password and the data closed to others', async () => {
    await start();
    expect(statSync(join(options.dataDir, 'gatehouse.password')).mode & 0o077).toBe(0);
    expect(statSync(options.dataDir).mode & 0o077).toBe(0);
  });

  it('adopts the server that runs on its folder, and leaves it running', async () => {
    const owner = await start();
    const adopter = await start();
    expect(adopter).toMatchObject({ isAdopted: true, pid: owner.pid, url: owner.url });
    await adopter.stop();
    expect(owner.isRunning()).toBe(true);
  });

  it('comes from two starts at once as one server', async () => {
    const dataDir = join(home, 'shared/data');
    const [one, two] = await Promise.all([start({ dataDir }), start({ dataDir })]);
    expect(two.url).toBe(one.url);
    expect([one.isAdopted, two.isAdopted].sort()).toEqual([false, true]);
  });

  it('ends although it is frozen', async () => {
    const server = await start();
    process.kill(server.pid, 'SIGSTOP');
    await server.stop();
    expect(existsSync(join(options.dataDir, 'postmaster.pid'))).toBe(false);
  });

  it('is not taken for running because its old number belongs to another program', async () => {
    const server = await start();
    const file = join(options.dataDir, 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    await server.stop();
    // of the same user: Postgres itself would take it for another server and refuse to start
    const { uid, gid } = statSync(options.dataDir);
    const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
    writeFileSync(file, text.replace(/^\d+/, String(other.pid)), { mode: 0o600 });
    chownSync(file, uid, gid);
    try {
      expect(await start()).toMatchObject({ isAdopted: false });
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('refuses a folder that holds something else', async () => {
    await expect(start({ dataDir: home })).rejects.toThrow(
      /holds files, but no Postgres data.*GATEHOUSE_DATA_DIR/,
    );
  });
});
