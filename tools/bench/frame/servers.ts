import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { database, query } from '../../postgres/connect.js';
import { startPostgres } from '../../postgres/start-postgres.js';
import { startRedis } from '../../redis/start-redis.js';
import type { Parts } from '../../start/parts.js';
import type { Surroundings } from './line.js';

export type ServerOptions = Omit<Surroundings, 'database' | 'redis'>;

/** The surroundings of a run: a Postgres and a Redis of its own, each started once, thrown away at its end. */
export function surroundings(options: ServerOptions): Surroundings {
  let [postgres, redis]: [Promise<string> | undefined, Promise<string> | undefined] = [undefined, undefined];
  return {
    ...options,
    database: async (name) => database(await (postgres ??= openPostgres(options)), name),
    redis: () => (redis ??= openRedis(options)),
  };
}

/** Started twice: when transactions were committed is a thing that the server must be told to keep before it starts. */
async function openPostgres({ parts, say }: ServerOptions): Promise<string> {
  say('Starting Postgres');
  const dir = mkdtempSync(join(tmpdir(), 'gatehouse-bench-postgres-'));
  await parts.add({ name: dir, stop: () => rm(dir, { recursive: true, force: true }) });
  const options = { dataDir: join(dir, 'data'), durability: 'throwaway' } as const;
  const first = await startPostgres(options);
  await query(first.url, 'alter system set track_commit_timestamp = on');
  await first.stop();
  return keep(parts, await startPostgres(options));
}

async function keep(parts: Parts, server: { readonly url: string; stop(): Promise<void> }): Promise<string> {
  await parts.add({ name: 'Postgres', stop: () => server.stop() });
  return server.url;
}

async function openRedis({ root, parts, say }: ServerOptions): Promise<string> {
  say('Starting Redis');
  const server = await startRedis({ cacheDir: join(root, 'node_modules/.cache/gatehouse'), say });
  await parts.add({ name: 'Redis', stop: () => server.stop() });
  return server.url;
}
