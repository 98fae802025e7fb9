import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../postgres/start-postgres.js';
import { startRedis } from '../redis/start-redis.js';

const stops: (() => Promise<void>)[] = [];

/**
 * Jest's global set-up for suites that need servers: unless TEST_DATABASE_URL and TEST_REDIS_URL name them already, it
 * brings up a Postgres and a Redis for the run and names them there. The suites make databases and keys of their own.
 */
export default async function startTestServers(): Promise<void> {
  await startTestPostgres();
  await startTestRedis();
}

/** Ends what `startTestServers` brought up, if it did. */
export async function stopTestServers(): Promise<void> {
  for (const stop of stops.splice(0)) await stop();
}

async function startTestPostgres(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  const dir = mkdtempSync(join(tmpdir(), 'gatehouse-jest-'));
  const server = await startPostgres({ dataDir: join(dir, 'data'), durability: 'throwaway' });
  process.env['TEST_DATABASE_URL'] = server.url;
  stops.push(async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  });
}

async function startTestRedis(): Promise<void> {
  if (process.env['TEST_REDIS_URL']) return;
  // from tools/dist/test, where this runs once it is built
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const server = await startRedis({ cacheDir: join(root, 'node_modules/.cache/gatehouse') });
  process.env['TEST_REDIS_URL'] = server.url;
  stops.push(() => server.stop());
}
