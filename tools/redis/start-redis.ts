import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../process/child.js';
import { until } from '../process/deadline.js';
import { mortal } from '../process/mortal.js';
import { anyFreePort } from '../process/port.js';
import { findRedis, type RedisSearch } from './find-redis.js';

export interface RunningRedis {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const attempts = 3;

/** An empty Redis on a free port of loopback that keeps nothing on disk and ends with this process. */
export async function startRedis(search: RedisSearch): Promise<RunningRedis> {
  const program = await findRedis(search);
  for (let attempt = 1; ; attempt += 1) {
    const port = await anyFreePort();
    const dir = mkdtempSync(join(tmpdir(), 'gatehouse-redis-'));
    const words = [...mortal(), program.command, ...serverOptions(port, dir)];
    const env = { PATH: process.env['PATH'], LD_LIBRARY_PATH: program.libraries };
    const child = startChild({ name: 'Redis', words, cwd: dir, env, logFile: join(dir, 'redis.log') });
    const stop = async (): Promise<void> => {
      await child.stop();
      rmSync(dir, { recursive: true, force: true });
    };
    if (await answers(port, () => child.hasEnded()))
      return { url: `redis://127.0.0.1:${port}`, pid: child.pid, stop };
    await stop();
    // somebody may have taken the port meanwhile; three times in a row means something else
    if (attempt === attempts) throw new Error(`${(await child.ended).says}:\n${child.lastLines()}`);
  }
}

function serverOptions(port: number, dir: string): string[] {
  return ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir];
}

async function answers(port: number, hasEnded: () => boolean): Promise<boolean> {
  const ask = async (): Promise<'yes' | 'no' | undefined> => {
    if (hasEnded()) return 'no';
    return (await ping(port)) ? 'yes' : undefined;
  };
  return (await until(ask, { what: 'Redis answers', deadlineMs: 10_000 })) === 'yes';
}

/** PING in Redis' own protocol: what answers PONG is a Redis, and is up. */
function ping(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1', timeout: 1_000 }, () =>
      socket.write('PING\r\n'),
    );
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')));
    socket.once('error', () => end(false)).once('timeout', () => end(false));
  });
}
