import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '../process/find-on-path.js';
import { type RedisProgram, downloadRedis, programIn } from './debian-redis.js';

/** No Redis server can be run here. The message names the one command that brings one. */
export class NoRedisError extends Error {
  readonly code = 'no_redis';
  constructor(options?: ErrorOptions) {
    super(
      'No Redis server was found or could be fetched. Get one with "apt-get install redis-server" ' +
        '(macOS: "brew install redis"), or set TEST_REDIS_URL to one that may be emptied.',
      options,
    );
  }
}

export interface RedisSearch {
  /** Where a fetched server is kept for the next time. */
  readonly cacheDir: string;
  readonly path?: string;
  readonly say?: (line: string) => void;
}

/** A server program of this machine; on Debian without one, Debian's own packages, unpacked into the cache folder. */
export async function findRedis({ cacheDir, path, say }: RedisSearch): Promise<RedisProgram> {
  const installed = findOnPath(['redis-server', 'valkey-server'], path);
  if (installed !== undefined) return { command: installed, libraries: undefined };
  const cached = programIn(join(cacheDir, 'redis'));
  if (existsSync(cached.command)) return cached;
  if (findOnPath(['apt-get'], path) === undefined || findOnPath(['dpkg'], path) === undefined)
    throw new NoRedisError();
  say?.('fetching Debian’s redis-server (once)');
  try {
    return await downloadRedis(cacheDir);
  } catch (cause) {
    throw new NoRedisError({ cause });
  }
}
