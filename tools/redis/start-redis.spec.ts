import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { isAlive, send } from '../process/signal.js';
import { NoRedisError, findRedis } from './find-redis.js';
import { type RunningRedis, startRedis } from './start-redis.js';

// the first time on a machine, Debian's packages are fetched
jest.setTimeout(180_000);

const servers: RunningRedis[] = [];
afterEach(() => servers.splice(0).forEach(({ pid }) => send(pid, 'SIGKILL')));

describe('Redis', () => {
  it('runs on a port of its own, twice, and is gone when it is stopped', async () => {
    const cacheDir = fileURLToPath(new URL('../../node_modules/.cache/gatehouse', import.meta.url));
    servers.push(await startRedis({ cacheDir }), await startRedis({ cacheDir }));
    expect(new Set(servers.map(({ url }) => url)).size).toBe(2);
    for (const server of servers) {
      expect(isAlive(server.pid)).toBe(true);
      await server.stop();
      expect(isAlive(server.pid)).toBe(false);
    }
  });

  it('that cannot be had is refused with the command that gets it', async () => {
    const search = findRedis({ cacheDir: '/nowhere', path: '/nowhere' });
    await expect(search).rejects.toThrow(NoRedisError);
    await expect(search).rejects.toThrow(/apt-get install redis-server.*TEST_REDIS_URL/);
  });
});
